import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { calendarAddresses } from "../../schema/calendar-addresses";
import { recordCalendarAddress } from "./record-calendar-address";

/** Ends the user's calendar address inside a write. @returns whether there was one */
export function endCalendarAddressIn(tx: Transaction, session: Session, now: Date, causeId: string): boolean {
  const { changes } = tx
    .update(calendarAddresses)
    .set({ revokedAt: now.toISOString() })
    .where(and(eq(calendarAddresses.userId, session.actor.userId), isNull(calendarAddresses.revokedAt)))
    .run();
  if (changes > 0) recordCalendarAddress(tx, session, "user.calendar_address_revoked", now, causeId);
  return changes > 0;
}
