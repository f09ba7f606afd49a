import "server-only";
import { asc, eq, max } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { foldWords } from "@/domain/text/fold";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { deputies, grants, sessions, users } from "../../schema/users";
import { whoHaveLeft } from "../../who-have-left";

export type ListedUser = {
  id: number;
  personId: number;
  name: string;
  account: string;
  email: string;
  disabledAt: string | null;
  mustChangePassword: boolean;
  lastSeenAt: string | null;
  /** Current and future ones, then ended ones. */
  grants: ListedGrant[];
};

export type ListedGrant = {
  id: number;
  kind: GrantKind;
  departmentId: number | null;
  department: string | null;
  fromDay: Day | null;
  toDay: Day | null;
  ended: boolean;
  /** Set for a deputyship: its row is in the deputies table, not in grants. */
  deputyOf: number | null;
};

/** Accounts by name, for administrators; a query filters by name or account. */
export function listUsers(db: Reader, actor: Actor, today: Day, query = ""): ListedUser[] {
  if (!isAdmin(actor)) return [];
  const given = [...listGrants(db, today), ...listDeputyships(db, today)].sort(
    (a, b) => Number(a.ended) - Number(b.ended),
  );
  const seen = new Map(
    db
      .select({ userId: sessions.userId, at: max(sessions.lastSeenAt) })
      .from(sessions)
      .groupBy(sessions.userId)
      .all()
      .map(({ userId, at }) => [userId, at]),
  );
  const wanted = foldWords(query);
  return db
    .select({
      id: users.id,
      personId: users.personId,
      name: people.fullName,
      account: users.account,
      email: users.email,
      disabledAt: users.disabledAt,
      mustChangePassword: users.mustChangePassword,
    })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .orderBy(asc(people.sortKey), asc(users.id))
    .all()
    .filter(({ name, account }) => {
      const words = foldWords(`${name} ${account}`);
      return wanted.every((word) => words.some((there) => there.startsWith(word)));
    })
    .sort((a, b) => Number(a.disabledAt !== null) - Number(b.disabledAt !== null))
    .map((user) => ({
      ...user,
      lastSeenAt: seen.get(user.id) ?? null,
      grants: given.filter(({ userId }) => userId === user.id).map(({ userId: _, ...grant }) => grant),
    }));
}

const listGrants = (db: Reader, today: Day) =>
  db
    .select({
      id: grants.id,
      userId: grants.userId,
      kind: grants.kind,
      departmentId: grants.departmentId,
      department: departments.name,
      fromDay: grants.fromDay,
      toDay: grants.toDay,
    })
    .from(grants)
    .leftJoin(departments, eq(departments.id, grants.departmentId))
    .orderBy(asc(grants.id))
    .all()
    .map((grant) => ({ ...grant, ended: grant.toDay !== null && grant.toDay < today, deputyOf: null }));

/** One whose deputy has left the department is over. */
function listDeputyships(db: Reader, today: Day) {
  const named = db
    .select({
      id: deputies.id,
      userId: deputies.userId,
      personId: users.personId,
      departmentId: deputies.departmentId,
      department: departments.name,
      fromDay: deputies.fromDay,
      toDay: deputies.toDay,
      endedOn: deputies.endedOn,
      deputyOf: deputies.departmentId,
    })
    .from(deputies)
    .innerJoin(departments, eq(departments.id, deputies.departmentId))
    .innerJoin(users, eq(users.id, deputies.userId))
    .orderBy(asc(deputies.id))
    .all();
  const left = new Set(whoHaveLeft(db, named, today).map(({ id }) => id));
  return named.map(({ personId: _, endedOn, toDay, ...deputy }) => ({
    ...deputy,
    kind: "head" as const,
    toDay: endedOn ?? toDay,
    ended: endedOn !== null || toDay < today || left.has(deputy.id),
  }));
}

/** One account, for administrators. */
export const findUser = (db: Reader, actor: Actor, userId: number, today: Day): ListedUser | null =>
  listUsers(db, actor, today).find(({ id }) => id === userId) ?? null;
