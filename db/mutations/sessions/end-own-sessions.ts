import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { sessions } from "../../schema/users";
import { write } from "../../write";

/**
 * Ends one of the user's own sessions, on another device as a rule.
 * @throws request.not_found for a session that has ended or is somebody else's
 */
export function endOwnSession(db: Database, session: Session, sessionId: string, now: Date): void {
  write(db, (tx) => {
    const ended = tx
      .update(sessions)
      .set({ endedAt: now.toISOString(), endReason: "ended-by-owner" })
      .where(and(eq(sessions.id, sessionId), ownAndLiving(session)))
      .run();
    if (ended.changes !== 1) refuse("request.not_found");
    recordEnded(tx, session, now);
  });
}

/** Ends every session of the user but the one that asks. @returns how many ended */
export function endOtherSessions(db: Database, session: Session, now: Date): number {
  return write(db, (tx) => {
    const { changes } = tx
      .update(sessions)
      .set({ endedAt: now.toISOString(), endReason: "ended-by-owner" })
      .where(and(ne(sessions.id, session.id), ownAndLiving(session)))
      .run();
    if (changes > 0) recordEnded(tx, session, now);
    return changes;
  });
}

const ownAndLiving = ({ actor }: Session) => and(eq(sessions.userId, actor.userId), isNull(sessions.endedAt));

function recordEnded(tx: Transaction, { actor, account }: Session, now: Date): void {
  recordEvent(tx, actor, { kind: "user.session_ended", payload: { account } }, {}, now);
}
