import "server-only";
import type { Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";

/** Records that the user's calendar address was created or revoked. */
export function recordCalendarAddress(
  tx: Transaction,
  { actor, account }: Session,
  kind: "user.calendar_address_made" | "user.calendar_address_revoked",
  now: Date,
  causeId: string,
): void {
  recordEvent(tx, actor, { kind, payload: { account } }, {}, now, { causeId });
}
