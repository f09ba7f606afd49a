import { addDays, type Day } from "../calendar/day";
import { addWorkingDays, type WorkCalendar } from "../calendar/working-days";

/** What people may ask of their own data (Luật 91/2025/QH15, article 4). */
export const PRIVACY_REQUEST_KINDS = [
  "view",
  "correct",
  "supply",
  "withdraw",
  "restrict",
  "object",
  "delete",
  "protect",
] as const;
export type PrivacyRequestKind = (typeof PRIVACY_REQUEST_KINDS)[number];

/** Working days until the answer, for every kind. */
const ANSWER_WORKING_DAYS = 2;

/**
 * Days until it is done, and the longest extension (Nghị định 356/2025/NĐ-CP, 5.2–5.5). Counted as calendar days: the
 * decree says "working days" of the answer only.
 */
const DONE_DAYS: Readonly<Record<PrivacyRequestKind, number>> = {
  view: 10,
  correct: 10,
  supply: 10,
  withdraw: 15,
  restrict: 15,
  object: 15,
  delete: 20,
  protect: 15,
};

/** By when a request is answered, and done. @param askedOn the day on which it was made */
export function requestDue(
  kind: PrivacyRequestKind,
  askedOn: Day,
  extended: boolean,
  calendar: WorkCalendar,
): { answerBy: Day; doneBy: Day } {
  const days = DONE_DAYS[kind] * (extended ? 2 : 1);
  return {
    answerBy: addWorkingDays(askedOn, ANSWER_WORKING_DAYS, calendar),
    doneBy: addDays(askedOn, days),
  };
}
