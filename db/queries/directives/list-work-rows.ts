import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RegisterView } from "@/domain/directives/register-view";
import type { WorkRow } from "@/domain/work-sheet/work-row";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { listRegisterIds } from "./list-register";

/** Read in one go; SQLite takes some thousand values in a list. */
const CHUNK = 500;

/** Assignments of a view of the register as the sheet of work shows them, in its order; a past day's has none. */
export function listWorkRows(db: Reader, actor: Actor, view: RegisterView, today: Day): WorkRow[] {
  if (view.asOf !== null) return [];
  return findWorkRows(db, actor, listRegisterIds(db, actor, view, today));
}

/** Assignments by their keys, in their order; those that the actor may not see do not exist. */
export function findWorkRows(db: Reader, actor: Actor, ids: readonly number[]): WorkRow[] {
  const found = new Map<number, WorkRow>();
  for (let from = 0; from < ids.length; from += CHUNK) {
    for (const row of readRows(db, actor, ids.slice(from, from + CHUNK))) found.set(row.assignmentId, row);
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

const readRows = (db: Reader, actor: Actor, ids: readonly number[]): WorkRow[] =>
  db
    .select({
      assignmentId: assignments.id,
      version: assignments.version,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      departmentId: departments.id,
      department: departments.name,
      role: assignments.role,
      deadline: assignments.deadline,
      officer: sql<string>`coalesce(${people.fullName}, '')`,
      state: assignments.state,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .leftJoin(people, eq(people.id, assignments.officerPersonId))
    .where(and(visibleDirectives(actor), isNotNull(directives.code), inArray(assignments.id, [...ids])))
    .all();
