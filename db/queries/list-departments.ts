import "server-only";
import { aliasedTable, and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../client";
import { departments } from "../schema/departments";
import { people } from "../schema/people";
import { grants, users } from "../schema/users";

export type ListedDepartment = {
  id: number;
  name: string;
  abbreviation: string;
  active: boolean;
  successor: { id: number; name: string } | null;
  /** Who can sign in as its head. */
  heads: string[];
};

const successors = aliasedTable(departments, "successors");

/** Every department in the agency's order, those of today and former ones. */
export function listDepartments(db: Reader, actor: Actor): ListedDepartment[] {
  if (actor.grants.length === 0) return [];
  const heads = db
    .select({ departmentId: grants.departmentId, name: people.fullName })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(grants.kind, "head"), isNull(users.disabledAt)))
    .orderBy(asc(people.sortKey))
    .all();
  return db
    .select({ department: departments, successor: { id: successors.id, name: successors.name } })
    .from(departments)
    .leftJoin(successors, eq(successors.id, departments.successorId))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all()
    .map(({ department: { id, name, abbreviation, active }, successor }) => ({
      ...{ id, name, abbreviation, active, successor },
      heads: heads.filter(({ departmentId }) => departmentId === id).map((head) => head.name),
    }));
}
