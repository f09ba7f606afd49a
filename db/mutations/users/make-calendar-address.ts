import "server-only";
import { randomBytes } from "node:crypto";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { tokenKey } from "../../identity/token-key";
import { newCause } from "../../record-event";
import { calendarAddresses } from "../../schema/calendar-addresses";
import { write } from "../../write";
import { endCalendarAddressIn } from "./end-calendar-address-in";
import { recordCalendarAddress } from "./record-calendar-address";

/**
 * Creates a new private address for the actor's own calendar; an earlier one stops working. Only its hash is
 * stored.
 * @returns the token, which is shown only once
 */
export function makeCalendarAddress(db: Database, session: Session, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  write(db, (tx) => {
    const causeId = newCause();
    endCalendarAddressIn(tx, session, now, causeId);
    const { userId } = session.actor;
    tx.insert(calendarAddresses)
      .values({ userId, tokenHash: tokenKey(token), createdAt: now.toISOString() })
      .run();
    recordCalendarAddress(tx, session, "user.calendar_address_made", now, causeId);
  });
  return token;
}
