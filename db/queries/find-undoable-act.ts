import "server-only";
import { and, count, desc, eq, gte, isNotNull, min, sql } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isUndoable, secondsToUndo, UNDO_SECONDS } from "@/domain/directives/undo";
import type { EventKind } from "@/domain/events/kinds";
import type { Reader } from "../client";
import { events } from "../schema/events";

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
  const since = new Date(now.getTime() - UNDO_SECONDS * 1000).toISOString();
  const last = db
    .select({ causeId: events.causeId, steps: count(), at: min(events.at), kind: min(events.kind) })
    .from(events)
    .where(
      and(
        eq(events.actorUserId, actor.userId),
        isNotNull(events.assignmentId),
        gte(events.at, since),
        // What a signature did stands in its minutes.
        sql`not exists (select 1 from events s where s.cause_id = ${events.causeId} and s.kind = 'meeting.signed')`,
        sql`not exists (select 1 from events later
          where later.assignment_id = ${events.assignmentId} and later.id > ${events.id})`,
      ),
    )
    .groupBy(events.causeId)
    .orderBy(desc(sql`max(${events.id})`))
    .limit(1)
    .get();
  if (!last?.at || !isUndoable(last.kind as EventKind)) return null;
  return { causeId: last.causeId, steps: last.steps, seconds: secondsToUndo(last.at, now) };
}
