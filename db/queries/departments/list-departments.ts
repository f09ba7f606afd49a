import "server-only";
import { aliasedTable, and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { firstHeadlessDay } from "@/domain/departments/headless";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";

export type ListedDepartment = {
  id: number;
  name: string;
  abbreviation: string;
  active: boolean;
  successor: { id: number; name: string } | null;
  /** Who can sign in as its head on that day. */
  heads: string[];
  /** The first day from then on without one; null if there always is one, and for former departments. */
  headlessFrom: Day | null;
};

const successors = aliasedTable(departments, "successors");

/** All departments, current and former, in the agency's order, with their heads on a day. */
export function listDepartments(db: Reader, actor: Actor, today: Day): ListedDepartment[] {
  if (actor.grants.length === 0) return [];
  const heads = prepared(db, `heads ${today}`, () => selectHeads(db, today)).all();
  return prepared(db, "departments and successors", () => selectDepartments(db))
    .all()
    .map(({ department: { id, name, abbreviation, active }, successor }) => ({
      id,
      name,
      abbreviation,
      active,
      successor,
      heads: heads.filter(({ departmentId, holds }) => departmentId === id && holds).map((head) => head.name),
      headlessFrom: active
        ? firstHeadlessDay(
            heads.filter(({ departmentId }) => departmentId === id),
            today,
          )
        : null,
    }));
}

function selectHeads(db: Reader, today: Day) {
  const holds = sql<boolean>`(${grantHoldsOn(today)})`;
  return db
    .select({
      departmentId: grants.departmentId,
      name: people.fullName,
      fromDay: grants.fromDay,
      toDay: grants.toDay,
      holds: holds.mapWith(Boolean),
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(grants.kind, "head"), isNull(users.disabledAt)))
    .orderBy(asc(people.sortKey))
    .prepare();
}

const selectDepartments = (db: Reader) =>
  db
    .select({ department: departments, successor: { id: successors.id, name: successors.name } })
    .from(departments)
    .leftJoin(successors, eq(successors.id, departments.successorId))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .prepare();
