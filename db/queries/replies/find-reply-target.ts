import "server-only";
import { inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { mayTake } from "@/domain/directives/life";
import type { Reader } from "../../client";
import { needsFactorFrom } from "../../identity/find-limits";
import { assignments } from "../../schema/directives";

/** What a reply to a mail would enter progress of: one assignment, or several, of which a reply cannot name one. */
export type ReplyTarget = { assignmentId: number } | "several";

/** The target of a reply to a mail; null if its reader may log progress of nothing that it is about. */
export function findReplyTarget(
  db: Reader,
  actor: Actor,
  items: readonly { assignmentId: number | null }[],
): ReplyTarget | null {
  if (isMailTooWeak(db)) return null;
  const about = [...new Set(items.map((item) => item.assignmentId))];
  const ids = about.flatMap((id) => id ?? []);
  const own = db
    .select({ id: assignments.id, departmentId: assignments.departmentId })
    .from(assignments)
    .where(inArray(assignments.id, ids))
    .all()
    .filter(({ departmentId }) => mayTake(actor, "log-progress", departmentId));
  const [first] = own;
  if (!first) return null;
  return about.length === 1 ? { assignmentId: first.id } : "several";
}

/** Whether work from outside the agency's networks needs a second factor: a mail has none. */
export const isMailTooWeak = (db: Reader): boolean => needsFactorFrom(db, "");
