import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { canKeepSubtasks } from "@/domain/subtasks/policy";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { subtasks } from "../../schema/subtasks";
import { write } from "../../write";
import { findHeldSubtask } from "./find-held-subtask";

/**
 * Removes a subtask from the checklist; the row stays for calendars, the history keeps its title.
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile
 */
export function removeSubtask(
  db: Database,
  actor: Actor,
  held: { subtaskId: number; version: number },
  now: Date,
): void {
  write(db, (tx) => {
    const { subtask, work, check, subject } = findHeldSubtask(tx, actor, held);
    if (!canKeepSubtasks(actor, work)) refuse("request.not_allowed");
    check();
    tx.update(subtasks)
      .set({
        removedOn: dayInAgency(now.toISOString()),
        changedAt: now.toISOString(),
        version: held.version + 1,
      })
      .where(eq(subtasks.id, held.subtaskId))
      .run();
    const payload = { subtaskId: subtask.id, assignmentId: work.id, title: subtask.title };
    recordEvent(tx, actor, { kind: "subtask.removed", payload }, subject, now);
  });
}
