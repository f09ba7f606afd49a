import type { Day } from "../calendar/day";
import { monthNumber, yearOf } from "../calendar/day";
import { fold } from "../text/fold";
import { titleForm, titleOnDay } from "./title-form";

/** A series with its last meeting, from which the next one's title follows. */
export type OwnSeries = {
  id: number;
  name: string;
  kind: "flag-ceremony" | "briefing" | "other";
  last: { title: string; heldOn: Day } | null;
};

/** The series that a text's meeting belongs to: the one it names, else the first of its kind, else the first. */
export function seriesOf(text: string, series: readonly OwnSeries[]): number | null {
  const words = fold(text);
  const named = series.filter(({ name }) => words.includes(fold(name)));
  const kind = /chao co|duoi co/.test(words)
    ? "flag-ceremony"
    : /giao ban/.test(words)
      ? "briefing"
      : "other";
  const found = named[0] ?? series.find((one) => one.kind === kind) ?? series[0];
  return found?.id ?? null;
}

/**
 * What a series would call its meeting on a day: as it called the last one; a flag ceremony, of which the words are
 * known, in those. As the text calls it where the series has no form.
 * @param ceremony how ceremonies are called, with {month} for month and year
 */
export function titleInSeries(
  { kind, last }: OwnSeries,
  day: Day | null,
  { read, ceremony }: { read: string; ceremony: string },
): string {
  if (day === null) return read;
  const form = last && titleForm(last.title, last.heldOn);
  const moved = last && form !== null ? titleOnDay(last.title, last.heldOn, day, [form]) : null;
  if (last && form !== null) return moved ?? last.title;
  return kind === "flag-ceremony" ? ceremony.replace("{month}", `${monthNumber(day)}/${yearOf(day)}`) : read;
}
