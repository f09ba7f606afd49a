import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { applyEvent } from "@/domain/directives/projection";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { write } from "../../write";
import { writeSpan } from "../../write-span";
import { findLead, type LeadChange } from "./find-lead";
import type { AssignmentRow } from "./find-visible-assignment";
import { snapshotOf } from "./write-assignment";

/**
 * A leader adds a coordinating department.
 * @throws request.not_found, request.not_allowed, directive.department_has_assignment, department.disabled
 */
export function joinDepartment(db: Database, actor: Actor, input: LeadChange, now: Date): void {
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
    joinDepartmentIn(tx, actor, { ...input, role: "coordinating", like: lead, causeId: newCause() }, now);
  });
}

/** The same inside another write, in either role. */
export function joinDepartmentIn(
  tx: Transaction,
  actor: Actor,
  /** It gets the deadline of the assignment `like`, and its period if periodic. */
  joining: LeadChange & { role: "lead" | "coordinating"; like: AssignmentRow; causeId: string },
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
