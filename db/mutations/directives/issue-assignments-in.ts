import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { firstPeriod, type Period } from "@/domain/directives/periods";
import { applyEvent } from "@/domain/directives/projection";
import type { Transaction } from "../../client";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { writeSpan } from "../../write-span";

export type IssuedWork = {
  id: number;
  toAllDepartments: boolean;
  period: Period | null;
  originalDeadline: Day | null;
};

export type AssignmentIssue = {
  /** The day from which the work binds. */
  effectiveOn: Day;
  now: Date;
  causeId: string;
  /** The code of the work order that gives it; undefined if minutes do, whose signature notifies at once. */
  order?: string;
};

/** Gives a directive's proposed assignments to their departments, inside the write that signs it. */
export function issueAssignmentsIn(
  tx: Transaction,
  actor: Actor,
  directive: IssuedWork,
  issue: AssignmentIssue,
): void {
  const { now, causeId, effectiveOn, order } = issue;
  const { periodEnd, deadline } = dueOf(tx, directive, effectiveOn);
  if (directive.toAllDepartments) addOtherDepartments(tx, directive.id, deadline);
  const proposed = tx
    .select()
    .from(assignments)
    .where(eq(assignments.directiveId, directive.id))
    .orderBy(asc(assignments.id))
    .all();
  for (const { id: assignmentId, role, departmentId, version } of proposed) {
    const payload = { role, departmentId, deadline, periodEnd, officerPersonId: null, order };
    const event = { kind: "assignment.issued", payload } as const;
    const after = applyEvent(null, event, effectiveOn);
    tx.update(assignments)
      .set({ ...after, version: version + 1, lastWordAt: now.toISOString() })
      .where(eq(assignments.id, assignmentId))
      .run();
    const subject = { directiveId: directive.id, assignmentId, departmentId };
    recordEvent(tx, actor, event, subject, now, { causeId, effectiveOn });
    writeSpan(tx, assignmentId, after, effectiveOn);
  }
}

/** The decided deadline, or that of the first period. */
function dueOf(
  tx: Transaction,
  { period, originalDeadline }: IssuedWork,
  effectiveOn: Day,
): { periodEnd?: Day; deadline: Day | null } {
  if (period === null) return { deadline: originalDeadline };
  return firstPeriod(period, effectiveOn, findCalendar(tx));
}

/** "All departments": every active department coordinates beside the collecting lead. */
function addOtherDepartments(tx: Transaction, directiveId: number, deadline: Day | null): void {
  const active = tx
    .select({ id: departments.id })
    .from(departments)
    .where(eq(departments.active, true))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all();
  for (const { id: departmentId } of active) {
    tx.insert(assignments)
      .values({ directiveId, departmentId, role: "coordinating", state: "proposed", deadline })
      .onConflictDoNothing()
      .run();
  }
}
