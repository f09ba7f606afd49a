import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { addDays } from "@/domain/calendar/day";
import type { AssignmentState } from "@/domain/directives/states";
import type { StepName } from "@/domain/directives/steps/step-kinds";
import { STEPS_BY_HAND } from "@/domain/directives/steps/test-steps";
import { assignments } from "../../schema/directives";
import { reopen, testDatabase } from "../../test-database";
import {
  adminGrant,
  clerkGrant,
  headGrant,
  leaderGrant,
  makeActor,
  makeDepartment,
  makeIssuedDirective,
  makePerson,
  staffGrant,
} from "../../test-factories";
import { changeLead } from "./change-lead";
import { takeSentStep } from "./take-step";

/**
 * One agency: two departments with their people, and every other kind of actor. Built once, reopened from its
 * bytes.
 */
export function agency(period?: "month") {
  const kept = built.get(period) ?? buildAgency(period);
  built.set(period, kept);
  return { ...kept.rows, db: reopen(kept.bytes) };
}
/** One of its own for each test. */
export type Agency = ReturnType<typeof agency>;

const built = new Map<"month" | undefined, ReturnType<typeof buildAgency>>();

function buildAgency(period?: "month") {
  const db = testDatabase();
  const own = makeDepartment(db);
  const other = makeDepartment(db);
  const { directive, lead } = makeIssuedDirective(db, {
    leadId: own.id,
    coordinatingIds: [other.id],
    period,
  });
  const officer = makePerson(db, { departmentId: own.id });
  const actors = {
    leader: makeActor(db, [leaderGrant]),
    clerk: makeActor(db, [clerkGrant]),
    head: makeActor(db, [headGrant(own.id)]),
    staff: makeActor(db, [staffGrant(own.id)]),
    otherHead: makeActor(db, [headGrant(other.id)]),
    otherStaff: makeActor(db, [staffGrant(other.id)]),
    admin: makeActor(db, [adminGrant]),
    nobody: makeActor(db, []),
  };
  return {
    bytes: db.$client.serialize(),
    rows: { own, other, directive, assignmentId: lead.id, officer, actors },
  };
}

/** The assignment as it is now. */
export const rowOf = ({ db, assignmentId }: Agency) => {
  const row = db.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
  if (!row) throw new Error("gone");
  return row;
};

/** Takes a step as its mutation does, with the valid input of the table. */
export function take(a: Agency, step: StepName, actor: Actor, now: Date, version?: number): number {
  const { db, assignmentId } = a;
  const { deadline, version: current } = rowOf(a);
  const example = STEPS_BY_HAND[step].example({
    officer: { id: a.officer.id, name: a.officer.fullName },
    department: { id: a.other.id, name: a.other.name },
    newDepartment: () => makeDepartment(db),
    directiveId: a.directive.id,
    laterDeadline: (days) => addDays(deadline ?? "2024-12-31", days),
  });
  if (step === "change-lead") {
    changeLead(db, actor, example as Parameters<typeof changeLead>[2], now);
    return 0;
  }
  // Two steps are never sent: the actor, or the work, decides that they are taken instead of another.
  const sent = INSTEAD[step] ?? step;
  const input = { assignmentId, version: version ?? current, ...example };
  return takeSentStep(db, actor, { step: sent, input }, now);
}
const INSTEAD: Partial<Record<StepName, StepName>> = { "close-period": "confirm", reply: "comment" };

/** Who may take a step, by the table, and the next state for each state; a state without one refuses the step. */
export function lifeOf(step: StepName) {
  const { by, from, to, only } = STEPS_BY_HAND[step];
  const leads = Object.fromEntries(
    from.split(" ").map((state) => [state, to === "same" ? state : to]),
  ) as Partial<Record<AssignmentState, AssignmentState>>;
  const takers = by.split(" ") as (keyof Agency["actors"])[];
  return { by: takers, leads, periodic: only === "periodic", answersRequest: only === "requested" };
}
