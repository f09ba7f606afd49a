import "server-only";
import { eq } from "drizzle-orm";
import type { MailPace } from "@/domain/notifications/pace";
import type { Database } from "../../client";
import { notifications } from "../../schema/notifications";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";
import { settleMail } from "./settle-mail";

/** The recipient has chosen a digest since: the notifications wait for it. */
export function moveToDigest(db: Database, mail: ClaimedMail, pace: MailPace): void {
  write(db, (tx) => {
    if (!settleMail(tx, mail, { state: "cancelled", lastError: "choice" })) return;
    tx.update(notifications).set({ mailId: null, pace }).where(eq(notifications.mailId, mail.id)).run();
  });
}
