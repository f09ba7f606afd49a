import "server-only";
import { nextTry } from "@/domain/notifications/mail-retries";
import type { Database } from "../../client";
import { noteMailTry } from "../../note-mail-try";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";
import { settleMail } from "./settle-mail";

type Failure = { error: string; forGood: boolean; stopsAll: boolean };

/**
 * A try failed: schedules another one after a growing pause, or gives up after a permanent refusal or the last
 * try.
 */
export function recordMailFailed(db: Database, mail: ClaimedMail, failure: Failure, now: Date): void {
  const again = failure.forGood ? null : nextTry(mail.attempts, now);
  const next = again === null ? { state: "given-up" as const } : { sendAfter: again.toISOString() };
  write(db, (tx) => {
    settleMail(tx, mail, { ...next, lastError: failure.error });
    noteMailTry(tx, failure, now);
  });
}
