import "server-only";
import { and, eq, gte, isNotNull, type SQL } from "drizzle-orm";
import { ONLY_WHOLE, UNDO_SECONDS } from "@/domain/directives/undo";
import { events } from "./schema/events";
import { sql } from "./sql";

/** Condition on an event: a user's own step on an assignment that he may still undo, and nobody has gone on since. */
export function stillUndoable(userId: number, now: Date): SQL | undefined {
  const since = new Date(now.getTime() - UNDO_SECONDS * 1000).toISOString();
  return and(
    eq(events.actorUserId, userId),
    isNotNull(events.assignmentId),
    gte(events.at, since),
    // What a signature did stands in its minutes; what a merger did stands with the whole of it.
    sql`not exists (select 1 from events s where s.cause_id = ${events.causeId}
      and s.kind in ${[...ONLY_WHOLE]})`,
    sql`not exists (select 1 from events later
      where later.assignment_id = ${events.assignmentId} and later.id > ${events.id})`,
  );
}
