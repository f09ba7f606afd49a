import "server-only";
import type { Database } from "../../client";
import { noteMailTry } from "../../note-mail-try";
import { isUnsettled } from "../../outbox";
import { mails } from "../../schema/notifications";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";

/**
 * The server has accepted the mail. This is recorded whichever process holds the mail by now, because an accepted
 * mail must not be sent again.
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
