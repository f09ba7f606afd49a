import "server-only";
import { and, count, eq, gte, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { bucketSql } from "../../counting";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";

type Asked = {
  /** Only those that this department leads. */
  departmentId?: number;
  /** Only those issued on this day or later. */
  from?: Day;
};

/** How many of the counted directives were given outside a meeting, by the lead's assignment as everywhere. */
export const countWorkOrders = (db: Reader, actor: Actor, today: Day, asked: Asked): number =>
  [...countWorkOrdersByLead(db, actor, today, asked).values()].reduce((sum, one) => sum + one, 0);

/** The same for each department that leads any. */
export function countWorkOrdersByLead(
  db: Reader,
  actor: Actor,
  today: Day,
  { departmentId, from }: Asked = {},
): Map<number, number> {
  const rows = db
    .select({ departmentId: assignments.departmentId, found: count() })
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
    .groupBy(assignments.departmentId)
    .all();
  return new Map(rows.map((row) => [row.departmentId, row.found]));
}
