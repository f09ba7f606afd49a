import "server-only";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { newCause } from "../../record-event";
import { write } from "../../write";
import { endCalendarAddressIn } from "./end-calendar-address-in";

/** Ends the actor's own calendar address. @throws request.not_found if there is none */
export function revokeCalendarAddress(db: Database, session: Session, now: Date): void {
  write(db, (tx) => {
    if (!endCalendarAddressIn(tx, session, now, newCause())) refuse("request.not_found");
  });
}
