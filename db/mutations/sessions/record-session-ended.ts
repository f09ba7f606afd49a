import "server-only";
import type { Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";

export function recordSessionEnded(tx: Transaction, { actor, account }: Session, now: Date): void {
  recordEvent(tx, actor, { kind: "user.session_ended", payload: { account } }, {}, now);
}
