import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database, Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { pushSubscriptions } from "../../schema/push";
import { sessions } from "../../schema/users";
import { write } from "../../write";
import { endPushesIn } from "../push/end-pushes-in";

/** Signs the session's own user out of it; its browser is pushed to no more. */
export function endSession(db: Database, session: Session, now: Date): void {
  write(db, (tx) => {
    tx.update(sessions)
      .set({ endedAt: now.toISOString(), endReason: "signed-out" })
      .where(and(eq(sessions.id, session.id), isNull(sessions.endedAt)))
      .run();
    endPushesIn(tx, eq(pushSubscriptions.sessionId, session.id), "access-ended", now);
    recordEvent(
      tx,
      session.actor,
      { kind: "user.signed_out", payload: { account: session.account } },
      {},
      now,
    );
  });
}

/** Ends every session, and all pushing to browsers, of a user who was disabled, lost a grant, or changed the password. */
export function endSessionsOf(
  tx: Transaction,
  userId: number,
  reason:
    | "disabled"
    | "grant-taken"
    | "password-changed"
    | "factors-reset"
    | "provider-unlinked"
    | "ended-by-owner",
  now: Date,
): void {
  tx.update(sessions)
    .set({ endedAt: now.toISOString(), endReason: reason })
    .where(and(eq(sessions.userId, userId), isNull(sessions.endedAt)))
    .run();
  endPushesIn(tx, eq(pushSubscriptions.userId, userId), "access-ended", now);
}
