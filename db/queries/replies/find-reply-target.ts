import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { mayTake } from "@/domain/directives/life";
import type { Reader } from "../../client";
import { needsFactorFrom } from "../../identity/find-limits";
import { assignments } from "../../schema/directives";

/**
 * The assignment whose progress a reply to a mail would enter; null if the mail is about none, or several, or its
 * reader may not log progress there.
 */
export function findReplyTarget(
  db: Reader,
  actor: Actor,
  items: readonly { assignmentId: number | null }[],
): number | null {
  const [assignmentId = null, ...others] = new Set(items.map((item) => item.assignmentId));
  if (assignmentId === null || others.length > 0 || isMailTooWeak(db)) return null;
  const row = db
    .select({ departmentId: assignments.departmentId })
    .from(assignments)
    .where(eq(assignments.id, assignmentId))
    .get();
  return row && mayTake(actor, "log-progress", row.departmentId) ? assignmentId : null;
}

/** Whether work from outside the agency's networks needs a second factor: a mail has none. */
export const isMailTooWeak = (db: Reader): boolean => needsFactorFrom(db, "");
