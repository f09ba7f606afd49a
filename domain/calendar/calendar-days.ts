import { type Day, yearOf } from "./day";
import type { KnownDay } from "./holidays";
import { FIRST_PROJECTED_YEAR, LAST_PROJECTED_YEAR, projectedDays } from "./projected-days";

/** A day that differs from its weekday: entered by the administrator, or projected by the rule. */
export type CalendarDay = KnownDay & { projected: boolean };

/**
 * What the administrator entered: single days, and the years that are complete because their announcement has been
 * entered.
 */
export type EnteredDays = { days: readonly KnownDay[]; announcedYears: readonly number[] };

/**
 * The days of one year in order. For a year without announcement they are projected, except for the entered ones.
 */
export function daysOfYear(year: number, { days, announcedYears }: EnteredDays): CalendarDay[] {
  const entered = days.filter(({ day }) => yearOf(day) === year);
  const there = new Set<Day>(entered.map(({ day }) => day));
  const projected = announcedYears.includes(year)
    ? []
    : projectedDays(year).filter(({ day }) => !there.has(day));
  return [
    ...entered.map((day) => ({ ...day, projected: false })),
    ...projected.map((day) => ({ ...day, projected: true })),
  ].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** All entered days, and projected days for every year without announcement. */
export function allCalendarDays(entered: EnteredDays): CalendarDay[] {
  const years = new Set(entered.days.map(({ day }) => yearOf(day)));
  for (let year = FIRST_PROJECTED_YEAR; year <= LAST_PROJECTED_YEAR; year++) years.add(year);
  const byYear = new Map<number, KnownDay[]>();
  for (const day of entered.days) {
    byYear.set(yearOf(day.day), [...(byYear.get(yearOf(day.day)) ?? []), day]);
  }
  return [...years]
    .sort((a, b) => a - b)
    .flatMap((year) =>
      daysOfYear(year, { days: byYear.get(year) ?? [], announcedYears: entered.announcedYears }),
    );
}
