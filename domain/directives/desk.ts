import { addDays, type Day } from "../calendar/day";
import { type Countable, markOf } from "./buckets";

/** The lists of the first page; one of them at a time is unfolded beyond its first entries. */
export const DESK_LISTS = [
  ...(["waiting", "extensions", "to_sign", "all_overdue", "drafts", "incomplete"] as const),
  ...(["overdue", "returned", "due_soon", "new", "reported"] as const),
] as const;
export type DeskListName = (typeof DESK_LISTS)[number];

/** The list that an address asks to see whole, null for none. */
export const deskListOf = (asked: string): DeskListName | null =>
  DESK_LISTS.find((name) => name === asked) ?? null;

/** How far ahead a deadline is said to come soon, days. */
const SOON_DAYS = 7;

type Work = Countable & { returned: boolean };
export type Desk<T> = Record<"overdue" | "returned" | "due_soon" | "new" | "reported", T[]>;

/** Open work under the heading that presses most, each piece once; what can wait under none. A report waits by itself. */
export function groupOwnWork<T extends Work>(work: readonly T[], today: Day): Desk<T> {
  const desk: Desk<T> = { overdue: [], returned: [], due_soon: [], new: [], reported: [] };
  const soon = addDays(today, SOON_DAYS);
  for (const item of work) {
    if (item.state === "reported") desk.reported.push(item);
    else if (markOf(item, today) === "overdue") desk.overdue.push(item);
    else if (item.returned) desk.returned.push(item);
    else if (item.deadline !== null && item.deadline <= soon) desk.due_soon.push(item);
    else if (item.state === "assigned") desk.new.push(item);
  }
  return desk;
}
