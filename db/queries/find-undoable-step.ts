import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isUndoable, secondsToUndo } from "@/domain/directives/undo";
import type { DomainEvent } from "@/domain/events/kinds";
import type { Reader } from "../client";
import { events } from "../schema/events";
import { stillUndoable } from "../undoable";

/**
 * The actor's own last step on a directive (null: on any) while it can still be taken back, with the seconds left for it.
 * Null when somebody has gone on since, or it is too late.
 */
export function findUndoableStep(
  db: Reader,
  actor: Actor,
  directiveId: number | null,
  now: Date,
): { eventId: number; seconds: number; event: DomainEvent } | null {
  if (actor.userId === null) return null;
  const last = db
    .select()
    .from(events)
    .where(
      and(
        directiveId === null ? undefined : eq(events.directiveId, directiveId),
        stillUndoable(actor.userId, now),
      ),
    )
    // By the instant first, so that the few of the last seconds are found by it and not by walking all history.
    .orderBy(desc(events.at), desc(events.id))
    .limit(1)
    .get();
  if (!last) return null;
  const event = { kind: last.kind, payload: last.payload } as DomainEvent;
  if (!isUndoable(event.kind)) return null;
  return { eventId: last.id, seconds: secondsToUndo(last.at, now), event };
}
