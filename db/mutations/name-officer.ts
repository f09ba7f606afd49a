import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../client";
import { positionHeldOn } from "../position-held-on";
import { people, positions } from "../schema/people";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * The head of a department names who is in charge of its assignment: somebody who holds a title there today.
 * @returns the event's id
 * @throws directive.officer_of_other_department
 */
export function nameOfficer(
  db: Database,
  actor: Actor,
  { assignmentId, version, personId }: { assignmentId: number; version: number; personId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    const { departmentId } = findVisibleAssignment(tx, actor, assignmentId);
    const name = findStaffName(tx, personId, departmentId, dayInAgency(now.toISOString()));
    const event = { kind: "assignment.officer_named", payload: { personId, name: name ?? "" } } as const;
    const { eventId } = advanceAssignment(
      tx,
      actor,
      { assignmentId, version, step: "name-officer", event },
      now,
    );
    // Asked after the policy: whoever may not name an officer is told so first.
    if (name === null) refuse("directive.officer_of_other_department", {}, "personId");
    return eventId;
  });
}

function findStaffName(tx: Transaction, personId: number, departmentId: number, today: Day): string | null {
  const held = tx
    .select({ name: people.fullName })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .where(
      and(
        eq(people.id, personId),
        eq(people.active, true),
        eq(positions.departmentId, departmentId),
        positionHeldOn(today),
      ),
    )
    .get();
  return held?.name ?? null;
}
