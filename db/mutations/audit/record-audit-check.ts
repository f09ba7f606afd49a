import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { type AuditCheck, checkEvents } from "../../audit/check-events";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Goes through the audit log, and records the result in it. @throws request.not_allowed */
export function recordAuditCheck(
  db: Database,
  actor: Actor,
  _input: Record<never, never>,
  now: Date,
): AuditCheck {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  // Before the write: reading the whole log must not keep others from writing.
  const check = checkEvents(db);
  const payload = { rows: check.rows, fault: check.fault?.kind ?? null, at: check.fault?.id ?? null };
  write(db, (tx) => recordEvent(tx, actor, { kind: "audit.checked", payload }, {}, now));
  return check;
}
