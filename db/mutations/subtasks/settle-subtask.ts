import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { canSettleSubtask } from "@/domain/subtasks/policy";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { subtasks } from "../../schema/subtasks";
import { write } from "../../write";
import { findHeldSubtask } from "./find-held-subtask";

/**
 * Somebody in the department says that a subtask is done, or that it is not.
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile
 */
export function settleSubtask(
  db: Database,
  actor: Actor,
  { subtaskId, version, done }: { subtaskId: number; version: number; done: boolean },
  now: Date,
): void {
  write(db, (tx) => {
    const { subtask, work, check, subject } = findHeldSubtask(tx, actor, { subtaskId, version });
    if (!canSettleSubtask(actor, work)) refuse("request.not_allowed");
    check();
    if ((subtask.doneOn !== null) === done) return;
    const settled = done
      ? { doneOn: dayInAgency(now.toISOString()), doneByUserId: actor.userId }
      : { doneOn: null, doneByUserId: null };
    tx.update(subtasks)
      .set({ ...settled, changedAt: now.toISOString(), version: version + 1 })
      .where(eq(subtasks.id, subtaskId))
      .run();
    const payload = { subtaskId, assignmentId: work.id, title: subtask.title, done };
    recordEvent(tx, actor, { kind: "subtask.settled", payload }, subject, now);
  });
}
