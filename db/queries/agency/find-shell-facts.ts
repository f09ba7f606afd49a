import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import { type Actor, departmentsOf, isClerk, seesWholeAgency } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { isOverdue } from "../../counting";
import { prepared } from "../../prepared";
import { settings } from "../../schema/agency";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

export type ShellFacts = {
  agency: string;
  departments: string[];
  /** Directives of the agency, or assignments of the departments with these keys; null if none is overdue. */
  overdue: { count: number; whose: "agency" | number[] } | null;
};

/**
 * The facts in the frame of every page: the agency's name, the reader's departments, and the overdue work the
 * reader is responsible for: the agency's directives, or the assignments of the reader's departments.
 */
export function findShellFacts(db: Reader, actor: Actor, today: Day): ShellFacts {
  const own = departmentsOf(actor);
  const names = new Map(
    prepared(db, "agency's names", () =>
      db
        .select()
        .from(settings)
        .where(inArray(settings.key, ["agency.short_name", "agency.name"]))
        .prepare(),
    )
      .all()
      .map(({ key, value }) => [key, String(value ?? "")]),
  );
  return {
    agency: names.get("agency.short_name") || names.get("agency.name") || "",
    departments: listNames(db, own),
    overdue: countOverdue(db, actor, today),
  };
}

function listNames(db: Reader, ids: readonly number[]): string[] {
  if (ids.length === 0) return [];
  return prepared(db, "names of own departments", () =>
    db
      .select({ name: departments.name })
      .from(departments)
      .where(sql`${departments.id} in (select j.value from json_each(${sql.placeholder("ids")}) j)`)
      .orderBy(departments.sortOrder)
      .prepare(),
  )
    .all({ ids: JSON.stringify(ids) })
    .map(({ name }) => name);
}

function countOverdue(db: Reader, actor: Actor, today: Day): ShellFacts["overdue"] {
  const whose = seesWholeAgency(actor) ? ("agency" as const) : departmentsOf(actor);
  const counted =
    whose === "agency" ? eq(assignments.role, "lead") : inArray(assignments.departmentId, whose);
  const key = `overdue ${actor.grants.length > 0} ${isClerk(actor)} ${whose} ${today}`;
  const found = prepared(db, key, () =>
    db
      .select({ count: count() })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(visibleDirectives(actor), counted, isOverdue(today)))
      .prepare(),
  ).get();
  return found && found.count > 0 ? { count: found.count, whose } : null;
}
