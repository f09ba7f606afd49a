import "server-only";
import type { Column, SQL } from "drizzle-orm";
import type { EventKind } from "@/domain/events/event-kinds";
import { sql } from "./sql";

/**
 * Condition on the row `e` of events: it is an event of the assignment, of one of these kinds, and was not undone.
 * The unary plus keeps SQLite at the events of the assignment: those of a kind grow with the agency's history.
 * @param assignmentId a column of the outer query, or a key
 */
export const effectiveEvent = (assignmentId: Column | number, kinds: readonly EventKind[]): SQL =>
  sql`e.assignment_id = ${assignmentId} and +e.kind in (${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )}) and not exists (select 1 from events u where u.assignment_id = e.assignment_id
    and +u.kind = 'assignment.undone' and json_extract(u.payload, '$.eventId') = e.id)`;
