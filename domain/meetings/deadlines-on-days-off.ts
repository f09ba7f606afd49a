import type { Day } from "../calendar/day";
import { isWorkingDay, nextWorkingDay, type WorkCalendar } from "../calendar/working-days";
import type { RecordedDirective } from "./record";

/** A directive whose deadline is no working day, and the next day that is one. */
export type DeadlineOnDayOff = { number: number; deadline: Day; next: Day };

/**
 * The directives of minutes whose deadline is a day off. It stays as it was given: only the leader knows whether the day
 * before or the day after was meant.
 */
export const deadlinesOnDaysOff = (
  directives: readonly Pick<RecordedDirective, "number" | "originalDeadline">[],
  calendar: WorkCalendar,
): DeadlineOnDayOff[] =>
  directives.flatMap(({ number, originalDeadline: deadline }) =>
    deadline === null || isWorkingDay(deadline, calendar)
      ? []
      : [{ number, deadline, next: nextWorkingDay(deadline, calendar) }],
  );
