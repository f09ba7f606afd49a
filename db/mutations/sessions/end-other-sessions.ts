import "server-only";
import { and, eq, ne } from "drizzle-orm";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { pushSubscriptions } from "../../schema/push";
import { sessions } from "../../schema/users";
import { write } from "../../write";
import { endPushesIn } from "../push/end-pushes-in";
import { ownOpenSessions } from "./own-open-sessions";
import { recordSessionEnded } from "./record-session-ended";

/** Ends every session of the user except the current one. @returns how many ended */
export function endOtherSessions(db: Database, session: Session, now: Date): number {
  return write(db, (tx) => {
    const { changes } = tx
      .update(sessions)
      .set({ endedAt: now.toISOString(), endReason: "ended-by-owner" })
      .where(and(ne(sessions.id, session.id), ownOpenSessions(session)))
      .run();
    const others = and(
      eq(pushSubscriptions.userId, session.actor.userId),
      ne(pushSubscriptions.sessionId, session.id),
    );
    endPushesIn(tx, others, "access-ended", now);
    if (changes > 0) recordSessionEnded(tx, session, now);
    return changes;
  });
}
