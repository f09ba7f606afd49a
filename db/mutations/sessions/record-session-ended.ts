import "server-only";
import type { Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";

/** Records that the user ended one of their sessions. */
export function recordSessionEnded(tx: Transaction, { actor, account }: Session, now: Date): void {
  recordEvent(tx, actor, { kind: "user.session_ended", payload: { account } }, {}, now);
}
