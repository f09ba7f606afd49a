import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { HandOverWorkInput } from "@/domain/departments/department-input";
import { type HandOver, handOverField } from "@/domain/departments/hand-overs";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import { worksInOn } from "@/domain/people/membership";
import type { Database, Transaction } from "../../client";
import { findMemberships } from "../../find-memberships";
import { newCause } from "../../record-event";
import { assignments } from "../../schema/directives";
import { people } from "../../schema/people";
import { write } from "../../write";
import { takeStepIn } from "./take-step";

/**
 * An administrator gives the open work of one officer in charge, who has left the department, to another person.
 * @returns how many assignments passed
 * @throws request.not_allowed, request.not_found, head.same_person, head.no_open_work, directive.officer_of_other_department
 */
export function handOverWork(db: Database, actor: Actor, input: HandOverWorkInput, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    if (input.fromPersonId === input.toPersonId) refuse("head.same_person", {}, "toPersonId");
    const passed = handOverWorkIn(tx, actor, input, now, newCause());
    // Somebody else has handed it over meanwhile.
    if (passed === 0) refuse("head.no_open_work");
    return passed;
  });
}

/** The same inside another write, with its causeId. */
export const handOverWorkIn = (
  tx: Transaction,
  actor: Actor,
  input: HandOverWorkInput,
  now: Date,
  causeId: string,
): number => passWorkIn(tx, actor, { ...input, step: "hand-over" }, now, causeId);

/** The same for every requested department; a refusal is shown beside the department's field. */
export function handOverAllIn(
  tx: Transaction,
  actor: Actor,
  fromPersonId: number,
  handOvers: readonly HandOver[],
  now: Date,
  causeId: string,
): void {
  for (const { departmentId, toPersonId } of handOvers) {
    const field = handOverField(departmentId);
    if (fromPersonId === toPersonId) refuse("head.same_person", {}, field);
    const passed = { departmentId, fromPersonId, toPersonId, step: "hand-over" } as const;
    passWorkIn(tx, actor, passed, now, causeId, field);
  }
}

type Passing = HandOverWorkInput & { step: "hand-over" | "name-officer" };

/** Takes the step that the actor may take: an administrator's, or the head's own. */
export function passWorkIn(
  tx: Transaction,
  actor: Actor,
  { departmentId, fromPersonId, toPersonId, step }: Passing,
  now: Date,
  causeId: string,
  field = "toPersonId",
): number {
  const to = tx.select().from(people).where(eq(people.id, toPersonId)).get();
  if (!to?.active) return refuse("request.not_found", {}, field);
  const membership = findMemberships(tx, [toPersonId]).get(toPersonId);
  if (!membership || !worksInOn(membership, departmentId, dayInAgency(now.toISOString()))) {
    refuse("directive.officer_of_other_department", {}, field);
  }
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
  for (const one of open) takeStepIn(tx, actor, step, { ...one, ...officer }, now, { causeId });
  return open.length;
}
