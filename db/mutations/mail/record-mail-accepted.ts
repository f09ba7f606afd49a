import "server-only";
import type { Database } from "../../client";
import { noteMailTry } from "../../note-mail-try";
import { isUnsettled } from "../../outbox";
import { mails } from "../../schema/notifications";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";

/**
 * The server has taken the mail over. Written whoever holds it by now: what was accepted must not go out again.
 */
export function recordMailAccepted(db: Database, mail: ClaimedMail, now: Date): void {
  write(db, (tx) => {
    tx.update(mails)
      .set({ state: "sent", acceptedAt: now.toISOString(), claimedUntil: null, lastError: "" })
      .where(isUnsettled(mails, mail))
      .run();
    noteMailTry(tx, "left", now);
  });
}
