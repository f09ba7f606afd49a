import "server-only";
import { and, gte, inArray, isNull, type Placeholder, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import { URGES_TO_REVIEW } from "@/domain/meetings/review";
import { effectiveEvent } from "./effective-event";
import { assignments } from "./schema/directives";
import { sql } from "./sql";

/**
 * The id of the event that carried the assignment over to a later directive; null if there is none. A subquery on
 * the assignment's row.
 */
export const CARRIED_OVER = sql`(select e.id from events e
  where ${effectiveEvent(assignments.id, ["assignment.carried_over"])} limit 1)`;

/**
 * How often an assignment was urged before the day of a meeting. Urgings on that day belong to the meeting itself
 * or to the next one, so that the count is stable once the day has come.
 */
export const urgesBefore = (heldOn: Day | Placeholder): SQL<number> =>
  sql<number>`(select count(*) from events e
    where ${effectiveEvent(assignments.id, ["assignment.urged"])} and e.effective_on < ${heldOn})`;

/** Condition on an assignment: it was urged often enough to have its own place on the review of a meeting. */
export const isUrgedForReview = (heldOn: Day): SQL | undefined =>
  and(
    inArray(assignments.state, [...OPEN_STATES]),
    isNull(CARRIED_OVER),
    gte(urgesBefore(heldOn), URGES_TO_REVIEW),
  );
