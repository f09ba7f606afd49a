import type { CalendarDay, EnteredDays } from "./calendar-days";
import { daysOfYear } from "./calendar-days";
import { type Day, yearOf } from "./day";
import type { KnownDay } from "./holidays";

/** A requested change of the entered days: rows to write, days to remove, years to mark as announced. */
export type DayChange = {
  set: readonly KnownDay[];
  remove: readonly Day[];
  announce: readonly number[];
};

/** The effect of a change on one day. */
export type DayEffect = "added" | "removed" | "changed" | "confirmed";

/** A whole year as listed: entered days that are not in the list are removed. */
export function yearChange(year: number, days: readonly KnownDay[], entered: EnteredDays): DayChange {
  const listed = new Set(days.map(({ day }) => day));
  return {
    set: days,
    remove: entered.days.flatMap(({ day }) => (yearOf(day) === year && !listed.has(day) ? [day] : [])),
    announce: [year],
  };
}

/**
 * The days of a list in which a day without a document keeps the one that it was entered with: a list that was pasted
 * from elsewhere often has no column for it.
 */
export function withKnownDocuments(days: readonly KnownDay[], entered: EnteredDays): KnownDay[] {
  const known = new Map(entered.days.map((one) => [one.day, one]));
  return days.map((listed) => {
    const before = known.get(listed.day);
    if (listed.documentNumber !== "" || before?.kind !== listed.kind) return listed;
    const { documentNumber, documentDate, documentLink } = before;
    return { ...listed, documentNumber, documentDate, documentLink };
  });
}

/** The days after a change. */
export function applyChange(entered: EnteredDays, { set, remove, announce }: DayChange): EnteredDays {
  const gone = new Set([...remove, ...set.map(({ day }) => day)]);
  return {
    days: [...entered.days.filter(({ day }) => !gone.has(day)), ...set].sort((a, b) =>
      a.day < b.day ? -1 : 1,
    ),
    announcedYears: [...new Set([...entered.announcedYears, ...announce])].sort((a, b) => a - b),
  };
}

/** The years that a change concerns. */
export const yearsOf = ({ set, remove, announce }: DayChange): number[] =>
  [...new Set([...set.map(({ day }) => yearOf(day)), ...remove.map(yearOf), ...announce])].sort(
    (a, b) => a - b,
  );

/** Every day that a change alters for counting working days or for the list, in order. */
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
