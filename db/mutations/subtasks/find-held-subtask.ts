import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Transaction } from "../../client";
import { subtasks } from "../../schema/subtasks";
import { findVisibleAssignment } from "../directives/find-visible-assignment";

/**
 * A subtask in the version that was shown, with its assignment, if the directive exists for the actor.
 * @throws request.not_found, request.changed_meanwhile
 */
export function findHeldSubtask(
  tx: Transaction,
  actor: Actor,
  { subtaskId, version }: { subtaskId: number; version: number },
) {
  const subtask = tx.select().from(subtasks).where(eq(subtasks.id, subtaskId)).get();
  if (!subtask || subtask.removedOn !== null) return refuse("request.not_found");
  const work = findVisibleAssignment(tx, actor, subtask.assignmentId);
  const check = () => {
    if (subtask.version !== version) refuseAsChanged({ at: "", by: "", theirs: [] });
  };
  const { directiveId, departmentId } = work;
  return { subtask, work, check, subject: { directiveId, departmentId, checklistOf: work.id } };
}
