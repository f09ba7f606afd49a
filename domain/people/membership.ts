import { addDays, type Day } from "../calendar/day";

/** A title in a department, or a grant as its head or staff: from a day (null: ever since) to a last day (null: on). */
export type Holding = { departmentId: number; fromDay: Day | null; toDay: Day | null };

/** What tells where a person works. */
export type Membership = {
  /** Still works for the agency. */
  active: boolean;
  /** Has accounts, and none that can be signed in with. */
  locked: boolean;
  titles: readonly Holding[];
  grants: readonly Holding[];
};

/**
 * Does a person work in a department on a day? Titles are kept by the office, grants by the administrator, and one is
 * often changed before the other: where only one of them still names the department, whichever changed last is right.
 */
export function worksInOn(membership: Membership, departmentId: number, day: Day): boolean {
  const { active, locked, titles, grants } = membership;
  if (!active || locked) return false;
  const [title, grant] = [titles, grants].map((list) => since(list, departmentId, day));
  if (title !== undefined && grant !== undefined) return true;
  if (title !== undefined) return title >= leftOn(grants, departmentId, day);
  return grant !== undefined && grant >= leftOn(titles, departmentId, day);
}

/** The first day of what holds there on a day, "" for ever since; undefined where nothing does. */
const since = (list: readonly Holding[], departmentId: number, day: Day): Day | undefined =>
  list
    .filter((one) => one.departmentId === departmentId && holdsOn(one, day))
    .map(({ fromDay }) => fromDay ?? "")
    .sort()
    .at(-1);

/** The last day on which something told that the person is elsewhere, or is there no more; "" where nothing did. */
function leftOn(list: readonly Holding[], departmentId: number, day: Day): Day {
  const told = list.flatMap((one) => {
    if (one.departmentId !== departmentId) return holdsOn(one, day) ? [one.fromDay ?? ""] : [];
    return one.toDay !== null && one.toDay < day ? [addDays(one.toDay, 1)] : [];
  });
  return told.sort().at(-1) ?? "";
}

const holdsOn = ({ fromDay, toDay }: Holding, day: Day): boolean =>
  (fromDay === null || fromDay <= day) && (toDay === null || toDay >= day);
