import type { CalendarDay, EnteredDays } from "./calendar-days";
import { daysOfYear } from "./calendar-days";
import { type Day, yearOf } from "./day";
import type { KnownDay } from "./holidays";

/** What somebody wants changed in the days entered: rows to write, days to take away, years to call announced. */
export type DayChange = {
  set: readonly KnownDay[];
  remove: readonly Day[];
  announce: readonly number[];
};

/** How one day stands after a change, against before. */
export type DayEffect = "added" | "removed" | "changed" | "confirmed";

/** A whole year as a list has it: what is entered and not in the list goes. */
export function yearChange(year: number, days: readonly KnownDay[], entered: EnteredDays): DayChange {
  const listed = new Set(days.map(({ day }) => day));
  return {
    set: days,
    remove: entered.days.flatMap(({ day }) => (yearOf(day) === year && !listed.has(day) ? [day] : [])),
    announce: [year],
  };
}

/** The days as they are after a change. */
export function applyChange(entered: EnteredDays, { set, remove, announce }: DayChange): EnteredDays {
  const gone = new Set([...remove, ...set.map(({ day }) => day)]);
  return {
    days: [...entered.days.filter(({ day }) => !gone.has(day)), ...set].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
    announcedYears: [...new Set([...entered.announcedYears, ...announce])].sort((a, b) => a - b),
  };
}

/** The years that a change is about. */
export const yearsOf = ({ set, remove, announce }: DayChange): number[] =>
  [...new Set([...set.map(({ day }) => yearOf(day)), ...remove.map(yearOf), ...announce])].sort(
    (a, b) => a - b,
  );

/** Every day that a change alters for who counts working days or reads the list, in order. */
export function effectsOf(
  before: EnteredDays,
  change: DayChange,
): { effect: DayEffect; day: CalendarDay; was: CalendarDay | null }[] {
  const after = applyChange(before, change);
  return yearsOf(change).flatMap((year) => {
    const was = new Map(daysOfYear(year, before).map((day) => [day.day, day]));
    const now = new Map(daysOfYear(year, after).map((day) => [day.day, day]));
    const days = [...new Set([...was.keys(), ...now.keys()])].sort();
    return days.flatMap((day) => {
      const [old, fresh] = [was.get(day) ?? null, now.get(day) ?? null];
      const shown = fresh ?? old;
      const effect = effectOf(old, fresh);
      return shown === null || effect === null ? [] : [{ effect, day: shown, was: old }];
    });
  });
}

function effectOf(was: CalendarDay | null, now: CalendarDay | null): DayEffect | null {
  if (was === null) return "added";
  if (now === null) return "removed";
  if (was.projected && !now.projected && was.kind === now.kind) return "confirmed";
  const isSame =
    was.kind === now.kind &&
    was.name === now.name &&
    was.documentNumber === now.documentNumber &&
    was.documentDate === now.documentDate &&
    was.documentLink === now.documentLink;
  return isSame ? null : "changed";
}
