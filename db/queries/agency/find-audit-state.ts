import "server-only";
import { desc, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { EventPayloads } from "@/domain/events/event-kinds";
import { type AuditHead, findAuditHead } from "../../audit/check-events";
import type { Reader } from "../../client";
import { events } from "../../schema/events";

export type AuditState = {
  head: AuditHead | null;
  /** The last time that somebody went through the log. */
  review: { at: string; by: string } | null;
  /** The last time that its hashes were computed again. */
  check: { at: string; by: string; result: EventPayloads["audit.checked"] } | null;
};

/** The head of the audit log, its last review and its last check, for administrators; null for others. */
export function findAuditState(db: Reader, actor: Actor): AuditState | null {
  if (!isAdmin(actor)) return null;
  const last = (kind: "audit.reviewed" | "audit.checked") =>
    db
      .select({ at: events.at, by: events.actorName, payload: events.payload })
      .from(events)
      .where(eq(events.kind, kind))
      .orderBy(desc(events.id))
      .limit(1)
      .get() ?? null;
  const review = last("audit.reviewed");
  const check = last("audit.checked");
  return {
    head: findAuditHead(db),
    review: review && { at: review.at, by: review.by },
    check: check && {
      at: check.at,
      by: check.by,
      result: check.payload as EventPayloads["audit.checked"],
    },
  };
}
