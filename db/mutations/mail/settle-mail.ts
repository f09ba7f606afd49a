import "server-only";
import type { Transaction } from "../../client";
import { isHeldBy } from "../../outbox";
import { mails } from "../../schema/notifications";
import type { ClaimedMail } from "./claim-mail";

/** Only while this process still holds it. */
export function settleMail(
  tx: Transaction,
  mail: ClaimedMail,
  next: Partial<typeof mails.$inferInsert>,
): boolean {
  const settled = tx
    .update(mails)
    .set({ ...next, claimedUntil: null })
    .where(isHeldBy(mails, mail))
    .run();
  return settled.changes > 0;
}
