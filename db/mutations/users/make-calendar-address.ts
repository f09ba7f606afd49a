import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { tokenKey } from "../../identity/token-key";
import { newCause, recordEvent } from "../../record-event";
import { calendarAddresses } from "../../schema/calendar-addresses";
import { write } from "../../write";

/**
 * A new private address for one's own calendar; one that lived before opens nothing any more. Only its hash is
 * kept.
 * @returns the token, told this once
 */
export function makeCalendarAddress(db: Database, session: Session, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  write(db, (tx) => {
    const causeId = newCause();
    endLiving(tx, session, now, causeId);
    const { userId } = session.actor;
    tx.insert(calendarAddresses)
      .values({ userId, tokenHash: tokenKey(token), createdAt: now.toISOString() })
      .run();
    record(tx, session, "user.calendar_address_made", now, causeId);
  });
  return token;
}

/** Ends one's own calendar address. @throws request.not_found where none lives */
export function revokeCalendarAddress(db: Database, session: Session, now: Date): void {
  write(db, (tx) => {
    if (!endLiving(tx, session, now, newCause())) refuse("request.not_found");
  });
}

function endLiving(tx: Transaction, session: Session, now: Date, causeId: string): boolean {
  const { changes } = tx
    .update(calendarAddresses)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(calendarAddresses.userId, session.actor.userId), isNull(calendarAddresses.revokedAt)))
    .run();
  if (changes > 0) record(tx, session, "user.calendar_address_revoked", now, causeId);
  return changes > 0;
}

function record(
  tx: Transaction,
  { actor, account }: Session,
  kind: "user.calendar_address_made" | "user.calendar_address_revoked",
  now: Date,
  causeId: string,
): void {
  recordEvent(tx, actor, { kind, payload: { account } }, {}, now, { causeId });
}
