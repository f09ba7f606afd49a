import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Records who downloaded the archive of all data. @throws request.not_allowed */
export function noteExport(db: Database, actor: Actor, _input: Record<never, never>, now: Date): void {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  write(db, (tx) => recordEvent(tx, actor, { kind: "agency.exported", payload: {} }, {}, now));
}
