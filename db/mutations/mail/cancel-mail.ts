import "server-only";
import type { Database } from "../../client";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";
import { settleMail } from "./settle-mail";

/** Nothing of it is left to tell, or nobody to tell it to. */
export function cancelMail(db: Database, mail: ClaimedMail, reason: string): void {
  write(db, (tx) => settleMail(tx, mail, { state: "cancelled", lastError: reason }));
}
