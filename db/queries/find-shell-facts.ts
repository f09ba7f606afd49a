import "server-only";
import { and, count, eq, inArray, or, sql } from "drizzle-orm";
import { type Actor, departmentsOf } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../client";
import { settings } from "../schema/agency";
import { departments } from "../schema/departments";
import { assignments, directives } from "../schema/directives";
import { visibleDirectives } from "../visibility";

export type ShellFacts = { agency: string; departments: string[]; overdue: number };

/**
 * What the frame of every page shows: the agency's name, the reader's departments, and what is overdue:
 * the reader's departments' own assignments, or the agency's directives for those who belong to none.
 */
export function findShellFacts(db: Reader, actor: Actor, today: Day): ShellFacts {
  const own = departmentsOf(actor);
  const names = new Map(
    db
      .select()
      .from(settings)
      .where(inArray(settings.key, ["agency.short_name", "agency.name"]))
      .all()
      .map(({ key, value }) => [key, String(value ?? "")]),
  );
  return {
    agency: names.get("agency.short_name") || names.get("agency.name") || "",
    departments: listNames(db, own),
    overdue: countOverdue(db, actor, own, today),
  };
}

function listNames(db: Reader, ids: readonly number[]): string[] {
  if (ids.length === 0) return [];
  return db
    .select({ name: departments.name })
    .from(departments)
    .where(inArray(departments.id, [...ids]))
    .orderBy(departments.sortOrder)
    .all()
    .map(({ name }) => name);
}

function countOverdue(db: Reader, actor: Actor, own: readonly number[], today: Day): number {
  const whose = own.length > 0 ? inArray(assignments.departmentId, [...own]) : eq(assignments.role, "lead");
  const late = or(
    and(inArray(assignments.state, ["assigned", "in-progress"]), sql`${assignments.deadline} < ${today}`),
    and(eq(assignments.state, "reported"), sql`${assignments.deadline} < ${assignments.reportedOn}`),
  );
  const found = db
    .select({ count: count() })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(visibleDirectives(actor), whose, late))
    .get();
  return found?.count ?? 0;
}
