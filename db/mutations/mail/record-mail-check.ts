import "server-only";
import type { Database } from "../../client";
import { noteMailTry, type Shown } from "../../note-mail-try";
import { write } from "../../write";

/** Records the result of a connection test without a mail. */
export function recordMailCheck(db: Database, shown: Shown, now: Date): void {
  write(db, (tx) => noteMailTry(tx, shown, now));
}
