import "server-only";
import { isNotNull } from "drizzle-orm";
import type { Database } from "../../client";
import { noteMailTry, type Shown } from "../../note-mail-try";
import { mailOutage } from "../../schema/notifications";
import { write } from "../../write";

/** Did an administrator ask to try the way out, and has no mail done so since? */
export const isMailCheckAsked = (db: Database): boolean =>
  db.select({ id: mailOutage.id }).from(mailOutage).where(isNotNull(mailOutage.askedAt)).get() !== undefined;

/** What trying the way out without a mail showed. */
export function recordMailCheck(db: Database, shown: Shown, now: Date): void {
  write(db, (tx) => noteMailTry(tx, shown, now));
}
