import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { HandOverWorkInput } from "@/domain/departments/department-input";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause } from "../../record-event";
import { assignments } from "../../schema/directives";
import { people } from "../../schema/people";
import { write } from "../../write";
import { takeStepIn } from "./take-step";

/**
 * An administrator gives the open work of which one person is the officer in charge to another: the first has
 * left the department.
 * @returns how many assignments passed
 * @throws request.not_allowed, request.not_found, head.same_person
 */
export function handOverWork(db: Database, actor: Actor, input: HandOverWorkInput, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    if (input.fromPersonId === input.toPersonId) refuse("head.same_person", {}, "toPersonId");
    return handOverWorkIn(tx, actor, input, now, newCause());
  });
}

/** The same inside another write, under its cause. */
export function handOverWorkIn(
  tx: Transaction,
  actor: Actor,
  { departmentId, fromPersonId, toPersonId }: HandOverWorkInput,
  now: Date,
  causeId: string,
): number {
  const to = tx.select().from(people).where(eq(people.id, toPersonId)).get();
  if (!to?.active) return refuse("request.not_found", {}, "toPersonId");
  const open = tx
    .select({ assignmentId: assignments.id, version: assignments.version })
    .from(assignments)
    .where(
      and(
        eq(assignments.departmentId, departmentId),
        eq(assignments.officerPersonId, fromPersonId),
        inArray(assignments.state, [...stepOf("hand-over").from]),
      ),
    )
    .orderBy(asc(assignments.id))
    .all();
  const officer = { personId: toPersonId, name: to.fullName };
  for (const one of open) takeStepIn(tx, actor, "hand-over", { ...one, ...officer }, now, { causeId });
  return open.length;
}
