import { type Day, formatDay, monthNumber, yearOf } from "../calendar/day";

/**
 * The common form of the titles of a series: "Lễ chào cờ tháng {month}" from "Lễ chào cờ tháng 7/2024" for a day
 * in July 2024; null if the title names neither the day nor its month.
 */
export function titleForm(title: string, day: Day): string | null {
  const form = title
    .replaceAll(formatDay(day), "{day}")
    .replace(monthPattern(day), (month) => (month.startsWith("0") ? "{mm}" : "{month}"));
  return form === title ? null : form;
}

/** The month of a day in titles, "7/2024" or "07/2024", but not the end of a whole date. */
const monthPattern = (day: Day): RegExp =>
  new RegExp(String.raw`(?<![\d/])0?${monthNumber(day)}/${yearOf(day)}(?!\d)`, "g");

/**
 * The title of a meeting that moves to another day, if it has the form of its series; null if the title stays.
 * @param forms the title forms of its series (titleForm)
 */
export function titleOnDay(title: string, from: Day, to: Day, forms: readonly string[]): string | null {
  const form = titleForm(title, from);
  if (form === null || !forms.some((one) => sameForm(one, form))) return null;
  const month = `${monthNumber(to)}/${yearOf(to)}`;
  const moved = form
    .replaceAll("{day}", formatDay(to))
    .replaceAll("{month}", month)
    .replaceAll("{mm}", month.padStart(7, "0"));
  return moved === title ? null : moved;
}

/**
 * The title of a meeting that a form offered for one day and a person enters for another: its month follows the day.
 * @param offered null if the form says nothing of it
 */
export const titleForDay = (
  { title, heldOn }: { title: string; heldOn: Day },
  offered: Day | null,
  forms: readonly string[],
): string => (offered === null ? title : (titleOnDay(title, offered, heldOn, forms) ?? title));

/** Months up to 9 are written with and without a leading zero. */
const sameForm = (a: string, b: string): boolean =>
  a.replaceAll("{mm}", "{month}") === b.replaceAll("{mm}", "{month}");
