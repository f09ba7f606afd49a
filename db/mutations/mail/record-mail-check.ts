import "server-only";
import type { Database } from "../../client";
import { noteMailTry, type Shown } from "../../note-mail-try";
import { write } from "../../write";

/** What trying the way out without a mail showed. */
export function recordMailCheck(db: Database, shown: Shown, now: Date): void {
  write(db, (tx) => noteMailTry(tx, shown, now));
}
