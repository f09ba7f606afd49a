import "server-only";
import type { Database } from "../../client";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";
import { settleMail } from "./settle-mail";

/** Nothing is left to send, or nobody to send it to. */
export function cancelMail(db: Database, mail: ClaimedMail, reason: string): void {
  write(db, (tx) => settleMail(tx, mail, { state: "cancelled", lastError: reason }));
}
