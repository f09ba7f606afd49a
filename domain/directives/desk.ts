import { addDays, type Day } from "../calendar/day";
import { type Countable, markOf } from "./buckets";

/** The lists of the first page; at most one of them is shown in full. */
export const DESK_LISTS = [
  ...(["waiting", "extensions", "to_sign", "all_overdue", "overdue_parts", "drafts", "incomplete"] as const),
  ...(["overdue", "returned", "finished", "due_soon", "new", "unassigned", "reported"] as const),
] as const;
export type DeskListName = (typeof DESK_LISTS)[number];

/** The list that an address asks to show in full; null for none. */
export const deskListOf = (asked: string): DeskListName | null =>
  DESK_LISTS.find((name) => name === asked) ?? null;

/** How many days ahead a deadline counts as near. */
const SOON_DAYS = 7;

type Work = Countable & { returned: boolean; percent: number | null; officerPersonId: number | null };
export type Desk<T> = Record<
  "overdue" | "returned" | "finished" | "due_soon" | "new" | "unassigned" | "reported",
  T[]
>;

/**
 * Open work under its most urgent heading, each piece once; what can wait is left out. Reports that wait have a
 * group of their own. "Finished" is what an officer has logged as done in full and the head has not reported; "unassigned" what
 * was acknowledged and has no officer.
 */
export function groupOwnWork<T extends Work>(work: readonly T[], today: Day): Desk<T> {
  const desk: Desk<T> = {
    overdue: [],
    returned: [],
    finished: [],
    due_soon: [],
    new: [],
    unassigned: [],
    reported: [],
  };
  const soon = addDays(today, SOON_DAYS);
  for (const item of work) {
    if (item.state === "reported") desk.reported.push(item);
    else if (markOf(item, today) === "overdue") desk.overdue.push(item);
    else if (item.returned) desk.returned.push(item);
    else if (item.percent === 100) desk.finished.push(item);
    else if (item.deadline !== null && item.deadline <= soon) desk.due_soon.push(item);
    else if (item.state === "assigned") desk.new.push(item);
    else if (item.officerPersonId === null && item.percent === null) desk.unassigned.push(item);
  }
  return desk;
}
