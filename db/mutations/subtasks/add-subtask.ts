import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { isClosed } from "@/domain/directives/states";
import { refuse } from "@/domain/errors";
import { canKeepSubtasks } from "@/domain/subtasks/policy";
import type { AddSubtaskInput } from "@/domain/subtasks/subtask-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { subtasks } from "../../schema/subtasks";
import { write } from "../../write";
import { findVisibleAssignment } from "../directives/find-visible-assignment";
import { findPersonFor } from "./find-person-for";

/** A checklist that is longer than this is a plan of its own. */
const MOST_SUBTASKS = 50;

/**
 * Adds a subtask to the checklist of an open assignment.
 * @throws request.not_found, request.not_allowed, subtask.work_closed, subtask.too_many, subtask.due_past,
 * directive.officer_of_other_department
 */
export function addSubtask(
  db: Database,
  actor: Actor,
  { assignmentId, title, dueOn, personId }: Omit<AddSubtaskInput, "directiveId" | "decidedOn">,
  now: Date,
): number {
  return write(db, (tx) => {
    const work = findVisibleAssignment(tx, actor, assignmentId);
    if (!canKeepSubtasks(actor, work)) refuse("request.not_allowed");
    if (isClosed(work.state)) refuse("subtask.work_closed");
    const isListed = and(eq(subtasks.assignmentId, assignmentId), isNull(subtasks.removedOn));
    const before = tx.select().from(subtasks).where(isListed).all();
    if (before.length >= MOST_SUBTASKS) refuse("subtask.too_many", { most: MOST_SUBTASKS }, "title");
    const today = dayInAgency(now.toISOString());
    if (dueOn !== null && dueOn < today) refuse("subtask.due_past", {}, "dueOn");
    const person = findPersonFor(tx, personId, work.departmentId, today);
    const { id } = tx
      .insert(subtasks)
      .values({ assignmentId, title, dueOn, personId, changedAt: now.toISOString() })
      .returning({ id: subtasks.id })
      .get();
    const payload = {
      subtaskId: id,
      assignmentId,
      title,
      dueOn,
      name: person?.name ?? null,
      userId: person?.userId ?? null,
    };
    const { directiveId, departmentId } = work;
    const subject = { directiveId, departmentId, checklistOf: work.id };
    recordEvent(tx, actor, { kind: "subtask.added", payload }, subject, now);
    return id;
  });
}
