import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { pushSubscriptions } from "../../schema/push";
import { sessions } from "../../schema/users";
import { write } from "../../write";
import { endPushesIn } from "../push/end-pushes-in";
import { ownOpenSessions } from "./own-open-sessions";
import { recordSessionEnded } from "./record-session-ended";

/**
 * Ends one of the user's own sessions, usually on another device.
 * @throws request.not_found for a session that has ended or is another user's
 */
export function endOwnSession(db: Database, session: Session, sessionId: string, now: Date): void {
  write(db, (tx) => {
    const ended = tx
      .update(sessions)
      .set({ endedAt: now.toISOString(), endReason: "ended-by-owner" })
      .where(and(eq(sessions.id, sessionId), ownOpenSessions(session)))
      .run();
    if (ended.changes !== 1) refuse("request.not_found");
    endPushesIn(tx, eq(pushSubscriptions.sessionId, sessionId), "access-ended", now);
    recordSessionEnded(tx, session, now);
  });
}
