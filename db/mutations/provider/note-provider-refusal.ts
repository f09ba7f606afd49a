import "server-only";
import { SYSTEM } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Records that a sign-in with the provider was refused. @param account "" if none was found */
export function noteProviderRefusal(db: Database, account: string, now: Date): void {
  write(db, (tx) =>
    recordEvent(tx, SYSTEM, { kind: "user.provider_refused", payload: { account } }, {}, now),
  );
}
