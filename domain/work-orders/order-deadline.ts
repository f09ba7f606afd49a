import { type Day, yearOf } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import type { Period } from "../directives/periods";
import { repetitionIn } from "../directives/repetition";
import { type FoundDays, findDays } from "../text/dates-in-words";
import type { DeadlineBasis } from "../text/deadline-days";
import { isOfMatter, WORDS_BEFORE } from "../text/reader/deadlines/day-of-matter";
import type { FoundDirective } from "../text/reader/found-directive";

/** When an order is to be done: by a day or in each period; with neither if its words name none. */
export type OrderDeadline = { deadlineWords: string; deadline: Day | null; period: Period | null };

export const NO_DEADLINE: OrderDeadline = { deadlineWords: "", deadline: null, period: null };

/** What deadlines in the words of an order are counted from. */
export const basisOf = (on: Day, calendar: WorkCalendar): DeadlineBasis => ({
  meeting: on,
  year: yearOf(on),
  calendar,
});

/**
 * The deadline of an order. People who give work name its day: a day without words of a deadline counts too, unless it is
 * the day of what the work is about.
 * @param found what the reader found in the words
 */
export function orderDeadline(
  text: string,
  found: readonly FoundDirective[],
  on: DeadlineBasis,
): OrderDeadline {
  const repeated = repetitionIn(text);
  if (repeated) return { ...NO_DEADLINE, period: repeated.period, deadlineWords: repeated.words };
  const read = found.find(({ deadline }) => deadline !== null)?.deadline;
  if (read) return { deadlineWords: read.words, deadline: read.day, period: read.period };
  const own = findDays(text, on, "cell").findLast((one) => isOwn(one, text, on));
  return own ? { deadlineWords: own.words, deadline: own.day, period: null } : NO_DEADLINE;
}

function isOwn(one: FoundDays, text: string, on: DeadlineBasis): boolean {
  const before = text.slice(Math.max(0, one.from - WORDS_BEFORE), one.from);
  if (one.day === null || one.periodic || isOfMatter(before, one, on)) return false;
  // "02 ngày làm việc" alone is a duration of anything.
  return (
    one.counts !== "cell" ||
    /(?:^|\s)(?:hạn|trong)(?:\s+chung)?\s*:?\s*$/iu.test(before) ||
    /^trong\s/iu.test(one.words)
  );
}
