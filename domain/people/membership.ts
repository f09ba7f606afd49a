import { addDays, type Day } from "../calendar/day";

/**
 * A title in a department, or a grant as its head or staff: from a day (null: always) to a last day (null: no
 * end).
 */
export type Holding = { departmentId: number; fromDay: Day | null; toDay: Day | null };

/** The facts that decide where a person works. */
export type Membership = {
  /** Whether the person still works for the agency. */
  active: boolean;
  /** Whether the person has accounts, but all are disabled. */
  locked: boolean;
  titles: readonly Holding[];
  grants: readonly Holding[];
};

/**
 * Whether a person works in a department on a day. The office maintains titles, the administrator maintains
 * grants, and often one changes before the other: if only one of them still names the department, the later change
 * decides.
 */
export function worksInOn(membership: Membership, departmentId: number, day: Day): boolean {
  const { active, locked, titles, grants } = membership;
  if (!active || locked) return false;
  const [title, grant] = [titles, grants].map((list) => since(list, departmentId, day));
  if (title !== undefined && grant !== undefined) return true;
  if (title !== undefined) return title >= leftOn(grants, departmentId, day);
  return grant !== undefined && grant >= leftOn(titles, departmentId, day);
}

/** The first day of what is valid there on a day, "" for always; undefined if nothing is. */
const since = (list: readonly Holding[], departmentId: number, day: Day): Day | undefined =>
  list
    .filter((one) => one.departmentId === departmentId && holdsOn(one, day))
    .map(({ fromDay }) => fromDay ?? "")
    .sort()
    .at(-1);

/** The last day on which something showed that the person works elsewhere, or has left; "" if nothing did. */
function leftOn(list: readonly Holding[], departmentId: number, day: Day): Day {
  const told = list.flatMap((one) => {
    if (one.departmentId !== departmentId) return holdsOn(one, day) ? [one.fromDay ?? ""] : [];
    return one.toDay !== null && one.toDay < day ? [addDays(one.toDay, 1)] : [];
  });
  return told.sort().at(-1) ?? "";
}

/** Whether a title or grant is held on a day; first and last day included. */
export const holdsOn = ({ fromDay, toDay }: Pick<Holding, "fromDay" | "toDay">, day: Day): boolean =>
  (fromDay === null || fromDay <= day) && (toDay === null || toDay >= day);
