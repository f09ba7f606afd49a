import "server-only";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isUndoable } from "@/domain/directives/undo";
import { DomainError, refuse } from "@/domain/errors";
import type { EventKind } from "@/domain/events/event-kinds";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { events } from "../../schema/events";
import { write } from "../../write";
import { undoStepIn } from "./undo-step";

/**
 * Undoes the actor's own act on several rows within ten seconds: each step that has no later one.
 * @param causeId the causeId of the act's events
 * @throws directive.nothing_to_undo; directive.undo_too_late if none of it can be undone any more
 */
export function undoAct(
  db: Database,
  actor: Actor,
  { causeId }: { causeId: string },
  now: Date,
): { undone: number; kept: number } {
  const steps = db
    .select({ id: events.id, kind: events.kind })
    .from(events)
    .where(
      and(
        eq(events.causeId, causeId),
        eq(events.actorUserId, actor.userId ?? -1),
        isNotNull(events.assignmentId),
      ),
    )
    .orderBy(desc(events.id))
    .all()
    .filter(({ kind }) => isUndoable(kind as EventKind));
  if (steps.length === 0) refuse("directive.nothing_to_undo");
  const cause = newCause();
  const refused = steps.flatMap(({ id }) => {
    try {
      write(db, (tx) => undoStepIn(tx, actor, id, now, cause));
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return [error];
    }
  });
  if (refused.length === steps.length && refused[0]) throw refused[0];
  return { undone: steps.length - refused.length, kept: refused.length };
}
