import type { MeetingRecord } from "@/domain/meetings/record";
import { formatNumber } from "@/messages/format";
import { fill, WORDS } from "../words";
import { eventName, inSentence, newsDay } from "./phrases";

/** The reported figures as a sentence; "" if there are none. */
export function draftFigures(record: MeetingRecord): string {
  const words = WORDS.article;
  const list = record.figures.map(({ indicator, value, unit, asOf }) =>
    fill(words.figure, {
      indicator: inSentence(indicator),
      measure: measureOf(value, unit),
      date: newsDay(asOf),
    }),
  );
  return list.length > 0 ? fill(words.figures, { event: eventName(record), list: list.join("; ") }) : "";
}

/** "940 triệu USD", "35%". */
const measureOf = (value: number, unit: string): string =>
  `${formatNumber(value, "vi")}${unit.startsWith("%") ? "" : " "}${unit}`;
