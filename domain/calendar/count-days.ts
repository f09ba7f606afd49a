import type { CalendarDay } from "./calendar-days";
import { addDays, type Day, weekday } from "./day";
import { addWorkingDays, isWorkingDay, subtractWorkingDays, type WorkCalendar } from "./working-days";

/** The maximum count: some three years of working days. */
export const MOST_WORKING_DAYS = 750;

/** A question: the day so many working days after or before a day, or the number between two days. */
export type DayQuestion =
  | { way: "after" | "before"; from: Day; count: number }
  | { way: "between"; from: Day; to: Day };

/** A day on the way that differs from its weekday, or a plain weekend day. */
export type PassedDay = { day: Day; counted: boolean; entry: CalendarDay | null };

export type DayCount = {
  /** The resulting day. */
  day: Day;
  /** Working days from the first day, exclusive, to the last, inclusive. */
  count: number;
  /** Days that were not counted, and weekend days that were. */
  passed: PassedDay[];
  isWorked: boolean;
};

/** Counts by the rules for deadlines in words, and records why days were skipped. */
export function countDays(
  question: DayQuestion,
  calendar: WorkCalendar,
  entries: ReadonlyMap<Day, CalendarDay>,
): DayCount {
  const day = endOf(question, calendar);
  const [first, last] = countedRange(question, day);
  const passed: PassedDay[] = [];
  let count = 0;
  for (let at = first; at <= last; at = addDays(at, 1)) {
    const counted = isWorkingDay(at, calendar);
    if (counted) count += 1;
    if (!counted || weekday(at) > 5) passed.push({ day: at, counted, entry: entries.get(at) ?? null });
  }
  return {
    day,
    count,
    passed,
    isWorked: isWorkingDay(day, calendar),
  };
}

/** The first and the last day that are counted: the day from which one counts is not, of two days the earlier. */
function countedRange({ way, from }: DayQuestion, day: Day): [first: Day, last: Day] {
  if (from < day) return [addDays(from, 1), day];
  return way === "between" ? [addDays(day, 1), from] : [day, addDays(from, -1)];
}

function endOf(question: DayQuestion, calendar: WorkCalendar): Day {
  switch (question.way) {
    case "after":
      return addWorkingDays(question.from, question.count, calendar);
    case "before":
      return subtractWorkingDays(question.from, question.count, calendar);
    case "between":
      return question.to;
  }
}
