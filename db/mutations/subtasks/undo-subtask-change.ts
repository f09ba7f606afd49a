import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { mayUndo, SUBTASK_CHANGED } from "@/domain/directives/undo";
import { refuse } from "@/domain/errors";
import type { EventPayloads } from "@/domain/events/event-kinds";
import type { Database } from "../../client";
import { withdrawNotifications } from "../../notify";
import { recordEvent } from "../../record-event";
import { events } from "../../schema/events";
import { subtasks } from "../../schema/subtasks";
import { write } from "../../write";
import { findHeldSubtask } from "./find-held-subtask";

/**
 * Undoes the actor's own change of a subtask within ten seconds, if it is the subtask's last change.
 * @throws request.not_found, directive.nothing_to_undo, directive.undo_too_late
 */
export function undoSubtaskChange(
  db: Database,
  actor: Actor,
  { eventId }: { eventId: number },
  now: Date,
): void {
  write(db, (tx) => {
    const event = tx.select().from(events).where(eq(events.id, eventId)).get();
    if (event?.kind !== SUBTASK_CHANGED) return refuse("request.not_found");
    const { subtaskId, version, before } = event.payload as EventPayloads[typeof SUBTASK_CHANGED];
    const { subtask, work, subject } = findHeldSubtask(tx, actor, { subtaskId, version });
    if (event.actorUserId !== actor.userId || subtask.version !== version) {
      refuse("directive.nothing_to_undo");
    }
    if (!mayUndo(event.at, now) || !withdrawNotifications(tx, eventId, now))
      refuse("directive.undo_too_late");
    const { title, dueOn, personId } = before;
    tx.update(subtasks)
      .set({ title, dueOn, personId, changedAt: now.toISOString(), version: version + 1 })
      .where(eq(subtasks.id, subtaskId))
      .run();
    const payload = { subtaskId, assignmentId: work.id, title, eventId };
    recordEvent(tx, actor, { kind: "subtask.change_undone", payload }, subject, now);
  });
}
