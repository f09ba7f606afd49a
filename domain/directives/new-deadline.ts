import { type Day, formatDay } from "../calendar/day";
import { refuse } from "../errors";

/**
 * A new deadline is today or later: a past one would make the work late at once.
 * @param to null for none
 * @throws directive.extension_in_past
 */
export function refusePastDeadline(to: Day | null, today: Day): void {
  if (to !== null && to < today) refuse("directive.extension_in_past", {}, "deadline");
}

/**
 * An extension is later than the deadline in force, and not in the past.
 * @throws directive.extension_not_later, directive.extension_in_past
 */
export function refuseNoExtension(to: Day, from: Day, today: Day): void {
  if (to <= from) refuse("directive.extension_not_later", { day: formatDay(from) }, "deadline");
  refusePastDeadline(to, today);
}
