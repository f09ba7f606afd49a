import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { applyEvent } from "@/domain/directives/projection";
import { isClosed } from "@/domain/directives/states";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";
import { write } from "../../write";
import { writeSpan } from "../../write-span";
import type { AssignmentRow } from "./find-visible-assignment";
import { takeStepIn } from "./take-step";
import { snapshotOf } from "./write-assignment";

type Input = { directiveId: number; departmentId: number; reason: string };

/**
 * A leader gives the lead to another department: the two change places, or the new one joins and takes it.
 * @throws request.not_found, request.not_allowed, department.disabled, directive.no_such_step
 */
export function changeLead(db: Database, actor: Actor, input: Input, now: Date): void {
  write(db, (tx) => {
    const lead = findLead(tx, actor, input);
    const causeId = newCause();
    const { directiveId, departmentId, reason } = input;
    if (lead.departmentId === departmentId) refuse("directive.department_has_assignment", {}, "departmentId");
    const change = ({ id: assignmentId, version }: AssignmentRow, to: "lead" | "coordinating") =>
      takeStepIn(tx, actor, "change-lead", { assignmentId, version, to, reason }, now, { causeId });
    // The old lead steps back first: at no moment are there two.
    change(lead, "coordinating");
    const present = tx
      .select()
      .from(assignments)
      .where(and(eq(assignments.directiveId, directiveId), eq(assignments.departmentId, departmentId)))
      // Beside what it closed before there may be what it took over from a merged department.
      .orderBy(desc(assignments.id))
      .all()
      .sort((a, b) => Number(isClosed(a.state)) - Number(isClosed(b.state)))[0];
    if (present) change(present, "lead");
    else join(tx, actor, { ...input, role: "lead", like: lead, causeId }, now);
  });
}

/**
 * A leader has one more department coordinate.
 * @throws request.not_found, request.not_allowed, directive.department_has_assignment, department.disabled
 */
export function joinDepartment(db: Database, actor: Actor, input: Input, now: Date): void {
  write(db, (tx) => {
    const lead = findLead(tx, actor, input);
    const { directiveId, departmentId } = input;
    const present = tx
      .select({ id: assignments.id })
      .from(assignments)
      .where(and(eq(assignments.directiveId, directiveId), eq(assignments.departmentId, departmentId)))
      .get();
    if (present) refuse("directive.department_has_assignment", {}, "departmentId");
    if (!stepOf("change-lead").from.includes(lead.state)) refuse("directive.no_such_step");
    join(tx, actor, { ...input, role: "coordinating", like: lead, causeId: newCause() }, now);
  });
}

function findLead(tx: Transaction, actor: Actor, { directiveId }: Input): AssignmentRow {
  const lead = tx
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(eq(directives.id, directiveId), eq(assignments.role, "lead"), visibleDirectives(actor)))
    .get();
  if (!lead) return refuse("request.not_found");
  if (!isLeader(actor)) refuse("request.not_allowed");
  return lead.assignment;
}

function join(
  tx: Transaction,
  actor: Actor,
  /** It takes the deadline of the assignment it is like, and of a periodic one the period. */
  joining: Input & { role: "lead" | "coordinating"; like: AssignmentRow; causeId: string },
  now: Date,
): void {
  const { directiveId, departmentId, reason, role, like, causeId } = joining;
  const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!department?.active) refuse("department.disabled", {}, "departmentId");
  const effectiveOn = dayInAgency(now.toISOString());
  const { deadline } = like;
  const periodEnd = like.periodEnd ?? undefined;
  const payload = { role, departmentId, deadline, periodEnd, officerPersonId: null, reason };
  const event = { kind: "assignment.issued", payload } as const;
  const after = applyEvent(null, event, effectiveOn);
  const row = tx
    .insert(assignments)
    .values({ directiveId, ...after, lastWordAt: now.toISOString() })
    .returning()
    .get();
  recordEvent(tx, actor, event, { directiveId, assignmentId: row.id, departmentId }, now, { causeId });
  writeSpan(tx, row.id, snapshotOf(row), effectiveOn);
}
