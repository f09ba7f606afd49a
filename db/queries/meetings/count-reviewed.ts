import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { isUrgedForReview } from "../../review-conditions";
import { assignments, directives } from "../../schema/directives";
import { viewOf, visibleDirectives } from "../../visibility";

/** How many departments' work is on the review of a meeting because it was urged three times or more. */
export function countReviewedByItself(db: Reader, actor: Actor, heldOn: Day): number {
  const found = prepared(db, `urged for review ${viewOf(actor)} ${heldOn}`, () =>
    db
      .select({ count: count() })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(visibleDirectives(actor), isUrgedForReview(heldOn)))
      .prepare(),
  ).get();
  return found?.count ?? 0;
}
