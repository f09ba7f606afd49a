import "server-only";
import { and, eq, inArray, isNull, sum } from "drizzle-orm";
import { type Actor, heads, isClerk } from "@/domain/actor";
import { addDays, type Day } from "@/domain/calendar/day";
import { OPEN_STATES, OWED_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { isOverdue } from "../../counting";
import { assignments } from "../../schema/directives";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { listStaffChoices } from "../meetings/list-choices";

export type Load = {
  personId: number;
  name: string;
  /** Open work that the person is in charge of or has a share of. */
  open: number;
  /** The same by share: half of one assignment is 0.5. */
  weighed: number;
  overdue: number;
  /** Due within seven days, today included. */
  soon: number;
  /** Handed in, waiting for a leader. */
  reported: number;
  subtasks: number;
};

const SOON_DAYS = 7;

/**
 * How much open work each person of a department has, for its head, leaders and clerks; the busiest first. Open work
 * without an officer has a row of its own at the end (`personId` 0, no name).
 */
export function listLoad(db: Reader, actor: Actor, departmentId: number, today: Day): Load[] {
  if (!heads(actor, departmentId) && !isClerk(actor)) return [];
  const owed = inArray(assignments.state, [...OWED_STATES]);
  const soon = sql`(${owed} and ${assignments.deadline} between ${today} and ${addDays(today, SOON_DAYS)})`;
  const rows = db
    .select({
      officerPersonId: assignments.officerPersonId,
      shares: assignments.officerShares,
      overdue: sql<number>`${isOverdue(today)}`,
      soon: sql<number>`coalesce(${soon}, 0)`,
      reported: sql<number>`${assignments.state} = 'reported'`,
    })
    .from(assignments)
    .where(and(eq(assignments.departmentId, departmentId), inArray(assignments.state, [...OPEN_STATES])))
    .all();
  const staff = listStaffChoices(db, actor, departmentId, today);
  const checklist = countSubtasks(db, departmentId);
  const loads = new Map<number, Load>(
    staff.map(({ id, name }) => [id, { ...NOTHING, personId: id, name, subtasks: checklist.get(id) ?? 0 }]),
  );
  for (const row of rows) {
    for (const { personId, percent } of holdersOf(row)) {
      // Work of somebody who left has no officer here; the page of left work names the person.
      const key = loads.has(personId) ? personId : 0;
      const load = loads.get(key) ?? { ...NOTHING, personId: 0, name: "" };
      loads.set(key, {
        ...load,
        open: load.open + 1,
        weighed: load.weighed + percent / 100,
        overdue: load.overdue + row.overdue,
        soon: load.soon + row.soon,
        reported: load.reported + row.reported,
      });
    }
  }
  return [...loads.values()].sort(
    (a, b) => Number(a.personId === 0) - Number(b.personId === 0) || b.weighed - a.weighed,
  );
}

const NOTHING = { open: 0, weighed: 0, overdue: 0, soon: 0, reported: 0, subtasks: 0 };

const holdersOf = (row: {
  officerPersonId: number | null;
  shares: readonly { personId: number; percent: number }[];
}) => (row.shares.length > 0 ? row.shares : [{ personId: row.officerPersonId ?? 0, percent: 100 }]);

function countSubtasks(db: Reader, departmentId: number): Map<number, number> {
  const rows = db
    .select({ personId: subtasks.personId, open: sum(sql`1`) })
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .where(
      and(
        eq(assignments.departmentId, departmentId),
        isNull(subtasks.doneOn),
        isNull(subtasks.removedOn),
        inArray(assignments.state, [...OPEN_STATES]),
      ),
    )
    .groupBy(subtasks.personId)
    .all();
  return new Map(rows.map(({ personId, open }) => [personId ?? 0, Number(open ?? 0)]));
}
