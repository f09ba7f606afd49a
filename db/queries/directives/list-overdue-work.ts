import "server-only";
import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { isOverdue } from "../../counting";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

export type OverdueAssignment = {
  departmentId: number;
  /** Its current name. */
  department: string;
  code: string;
  summary: string;
  role: "lead" | "coordinating";
  deadline: Day;
};

type Narrowed = { meetingId: number | null; departmentId: number | null };

/**
 * Every assignment overdue on a day, lead or coordinating, by department and deadline.
 * @param of one meeting and one department; null for all
 */
export function listOverdueWork(db: Reader, actor: Actor, today: Day, of: Narrowed): OverdueAssignment[] {
  const key = `overdue work ${viewOf(actor)} ${today} ${of.meetingId !== null} ${of.departmentId !== null}`;
  return prepared(db, key, () => selectOverdue(db, actor, today, of)).all(of);
}

function selectOverdue(db: Reader, actor: Actor, today: Day, of: Narrowed) {
  const where: (SQL | undefined)[] = [visibleDirectives(actor), isOverdue(today)];
  if (of.meetingId !== null) where.push(eq(directives.meetingId, sql.placeholder("meetingId")));
  if (of.departmentId !== null) where.push(eq(assignments.departmentId, sql.placeholder("departmentId")));
  return db
    .select({
      departmentId: departments.id,
      department: departments.name,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      role: assignments.role,
      deadline: sql<Day>`${assignments.deadline}`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(...where))
    .orderBy(
      asc(departments.sortOrder),
      asc(departments.id),
      asc(assignments.deadline),
      asc(directives.number),
      asc(assignments.id),
    )
    .prepare();
}
