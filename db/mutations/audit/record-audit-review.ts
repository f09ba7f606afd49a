import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { findAuditHead } from "../../audit/check-events";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";

/** Records that an administrator went through the log up to its newest event. @throws request.not_allowed */
export function recordAuditReview(db: Database, actor: Actor, { note }: { note: string }, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const payload = { upTo: findAuditHead(tx)?.id ?? 0, note };
    recordEvent(tx, actor, { kind: "audit.reviewed", payload }, {}, now);
  });
}
