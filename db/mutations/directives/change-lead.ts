import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isClosed } from "@/domain/directives/states";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { assignments } from "../../schema/directives";
import { write } from "../../write";
import { findLead, type LeadChange } from "./find-lead";
import type { AssignmentRow } from "./find-visible-assignment";
import { joinDepartmentIn } from "./join-department";
import { takeStepIn } from "./take-step";

/**
 * A leader gives the lead to another department: the two swap roles, or the new one joins as lead.
 * @throws request.not_found, request.not_allowed, department.disabled, directive.no_such_step
 */
export function changeLead(db: Database, actor: Actor, input: LeadChange, now: Date): void {
  write(db, (tx) => {
    const lead = findLead(tx, actor, input);
    const causeId = newCause();
    const { directiveId, departmentId, reason } = input;
    if (lead.departmentId === departmentId) refuse("directive.department_has_assignment", {}, "departmentId");
    const change = ({ id: assignmentId, version }: AssignmentRow, to: "lead" | "coordinating") =>
      takeStepIn(tx, actor, "change-lead", { assignmentId, version, to, reason }, now, { causeId });
    // The old lead changes first: there are never two leads.
    change(lead, "coordinating");
    const present = tx
      .select()
      .from(assignments)
      .where(and(eq(assignments.directiveId, directiveId), eq(assignments.departmentId, departmentId)))
      // A department may have both a closed assignment and one taken over from a merged department.
      .orderBy(desc(assignments.id))
      .all()
      .sort((a, b) => Number(isClosed(a.state)) - Number(isClosed(b.state)))[0];
    if (present) change(present, "lead");
    else joinDepartmentIn(tx, actor, { ...input, role: "lead", like: lead, causeId }, now);
  });
}
