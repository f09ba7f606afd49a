import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { users } from "../../schema/users";

export type PersonWithoutAccount = {
  id: number;
  name: string;
  title: string;
  departmentId: number | null;
  department: string | null;
  /** Of the list of staff, for the account; "" for none. */
  email: string;
};

/** Active people without an account, by department, for administrators; the first title of each. */
export function listPeopleWithoutAccounts(db: Reader, actor: Actor, today: Day): PersonWithoutAccount[] {
  if (!isAdmin(actor)) return [];
  const found = db
    .select({
      id: people.id,
      name: people.fullName,
      title: positions.title,
      departmentId: departments.id,
      department: departments.name,
      email: people.email,
    })
    .from(people)
    .leftJoin(users, eq(users.personId, people.id))
    .leftJoin(positions, and(eq(positions.personId, people.id), positionHeldOn(today)))
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(and(eq(people.active, true), isNull(users.id)))
    .orderBy(asc(departments.sortOrder), asc(departments.id), asc(positions.rank), asc(people.sortKey))
    .all();
  const seen = new Set<number>();
  // A title in a department decides over one of the agency or the Party.
  const ordered = [...found].sort(
    (a, b) => Number(a.departmentId === null) - Number(b.departmentId === null),
  );
  return ordered
    .filter(({ id }) => !seen.has(id) && seen.add(id))
    .map((row) => ({ ...row, title: row.title ?? "" }));
}
