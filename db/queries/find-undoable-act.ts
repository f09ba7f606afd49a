import "server-only";
import { count, desc, min } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isUndoable, secondsToUndo } from "@/domain/directives/undo";
import type { EventKind } from "@/domain/events/kinds";
import type { Reader } from "../client";
import { events } from "../schema/events";
import { sql } from "../sql";
import { stillUndoable } from "../undoable";

/**
 * The actor's own last act while it can still be taken back: its cause, how many steps of it still stand as the
 * last word of their assignment, and the seconds left. Null where there is none.
 */
export function findUndoableAct(
  db: Reader,
  actor: Actor,
  now: Date,
): { causeId: string; steps: number; seconds: number } | null {
  if (actor.userId === null) return null;
  const last = db
    .select({ causeId: events.causeId, steps: count(), at: min(events.at), kind: min(events.kind) })
    .from(events)
    .where(stillUndoable(actor.userId, now))
    .groupBy(events.causeId)
    .orderBy(desc(sql`max(${events.id})`))
    .limit(1)
    .get();
  if (!last?.at || !isUndoable(last.kind as EventKind)) return null;
  return { causeId: last.causeId, steps: last.steps, seconds: secondsToUndo(last.at, now) };
}
