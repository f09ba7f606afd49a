import "server-only";
import { and, count, eq, gte, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { bucketSql } from "../../counting";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";

/**
 * How many of the counted directives were given outside a meeting, by the lead's assignment as everywhere.
 * @param departmentId only those that this department leads
 * @param from only those issued on this day or later
 */
export function countWorkOrders(
  db: Reader,
  actor: Actor,
  today: Day,
  { departmentId, from }: { departmentId?: number; from?: Day },
): number {
  const found = db
    .select({ found: count() })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        visibleDirectives(actor),
        eq(assignments.role, "lead"),
        isNotNull(bucketSql(today)),
        isNotNull(directives.workOrderId),
        departmentId === undefined ? undefined : eq(assignments.departmentId, departmentId),
        from === undefined ? undefined : gte(directives.issuedOn, from),
      ),
    )
    .get();
  return found?.found ?? 0;
}
