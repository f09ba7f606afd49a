import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import { bucketOf, markOf } from "@/domain/directives/buckets";
import type { Role } from "@/domain/directives/register-row";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { spanChanges } from "../../schema/kept";
import { sql } from "../../sql";

/**
 * How much issued work there was on a day by bucket and mark, from the changes that each write keeps: the sums of the years
 * before, of the months of its year before, and of the days of its month.
 */
export function countHeldSpans(
  db: Reader,
  { departmentId, role }: { departmentId: number | null; role: Role | null },
  day: Day,
) {
  const where: SQL[] = [];
  if (departmentId !== null) where.push(eq(spanChanges.departmentId, departmentId));
  if (role !== null) where.push(eq(spanChanges.role, role));
  const { grain, period, state, late, dated, change } = spanChanges;
  const held = prepared(db, `held spans ${departmentId} ${role}`, () =>
    db
      .select({ state, late, dated, all: sql<number>`sum(${change})` })
      .from(spanChanges)
      .where(
        and(
          sql`((${grain} = 4 and ${period} < ${sql.placeholder("year")})
            or (${grain} = 7 and ${period} > ${sql.placeholder("year")} and ${period} < ${sql.placeholder("month")})
            or (${grain} = 10 and ${period} > ${sql.placeholder("month")} and ${period} <= ${sql.placeholder("day")}))`,
          ...where,
        ),
      )
      .groupBy(state, late, dated)
      .prepare(),
  ).all({ year: day.slice(0, 4), month: day.slice(0, 7), day });
  return held.map((one) => {
    // Any assignment of this kind: the domain judges it.
    const deadline = one.dated ? (one.late ? addDays(day, -1) : day) : null;
    const any = { state: one.state, deadline, reportedOn: null };
    return {
      bucket: bucketOf(any, day),
      mark: markOf(any, day),
      all: one.all,
      dated: one.dated ? one.all : 0,
    };
  });
}
