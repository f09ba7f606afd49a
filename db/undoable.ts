import "server-only";
import { and, eq, gte, isNotNull, type SQL } from "drizzle-orm";
import { ONLY_WHOLE, UNDO_SECONDS } from "@/domain/directives/undo";
import { events } from "./schema/events";
import { sql } from "./sql";

/** The values of the placeholders `userId` and `since` of what asks for acts that can still be undone. */
export const undoableBy = (userId: number, now: Date) => ({
  userId,
  since: new Date(now.getTime() - UNDO_SECONDS * 1000).toISOString(),
});

/**
 * Condition on an event: the user's own step on an assignment that can still be undone and is the latest. With the
 * placeholders of `undoableBy`.
 */
export const stillUndoable = (): SQL | undefined =>
  and(
    eq(events.actorUserId, sql.placeholder("userId")),
    isNotNull(events.assignmentId),
    gte(events.at, sql.placeholder("since")),
    // Steps of a signature are part of its minutes, steps of a merger part of the merger: neither is undone alone.
    sql`not exists (select 1 from events s where s.cause_id = ${events.causeId}
      and s.kind in ${[...ONLY_WHOLE]})`,
    sql`not exists (select 1 from events later
      where later.assignment_id = ${events.assignmentId} and later.id > ${events.id})`,
  );
