import { type Actor, heads } from "../actor";
import type { Day } from "../calendar/day";
import { type Countable, markOf } from "./buckets";

type Work = Countable & {
  deadline: Day | null;
  /** Whether the last report was returned and no other has been sent since. */
  returned: boolean;
  /** A question that nobody has answered; null if there is none. */
  question: unknown;
};

/**
 * A person's own open work, each piece once: what came back; what waits for an act of the person (not acknowledged, a
 * question, overdue); the rest that the person is in charge of; what was handed in. The order inside is kept.
 */
export function groupMyWork<T extends Work>(work: readonly T[], today: Day) {
  const groups: Record<"returned" | "waits" | "charge" | "reported", T[]> = {
    returned: [],
    waits: [],
    charge: [],
    reported: [],
  };
  for (const item of work) {
    if (item.state === "reported") groups[item.question === null ? "reported" : "waits"].push(item);
    else if (item.returned) groups.returned.push(item);
    else if (waits(item, today)) groups.waits.push(item);
    else groups.charge.push(item);
  }
  return groups;
}

const waits = (item: Work, today: Day): boolean =>
  item.state === "assigned" || item.question !== null || markOf(item, today) === "overdue";

type DepartmentWork = Pick<Countable, "state"> & {
  assignmentId: number;
  departmentId: number;
  officerPersonId: number | null;
  returned: boolean;
};

/**
 * What waits for a head in the work of the own departments, besides the work in the own name: what came back, and what
 * has no officer in charge.
 * @param own the assignments in the head's own name
 */
export function listWaitingForHead<T extends DepartmentWork>(
  work: readonly T[],
  actor: Actor,
  own: ReadonlySet<number>,
): { returned: T[]; without: T[] } {
  const owed = work.filter(
    ({ assignmentId, departmentId, state }) =>
      heads(actor, departmentId) && !own.has(assignmentId) && state !== "reported",
  );
  return {
    returned: owed.filter(({ returned }) => returned),
    without: owed.filter(({ returned, officerPersonId }) => !returned && officerPersonId === null),
  };
}
