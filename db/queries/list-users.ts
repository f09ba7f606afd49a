import "server-only";
import { asc, eq, max } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import { foldWords } from "@/domain/text/fold";
import type { Reader } from "../client";
import { departments } from "../schema/departments";
import { people } from "../schema/people";
import { grants, sessions, users } from "../schema/users";

export type ListedUser = {
  id: number;
  personId: number;
  name: string;
  account: string;
  email: string;
  disabledAt: string | null;
  mustChangePassword: boolean;
  lastSeenAt: string | null;
  grants: { id: number; kind: GrantKind; department: string | null }[];
};

/** Accounts by name, for administrators; a query narrows them by name or account. */
export function listUsers(db: Reader, actor: Actor, query = ""): ListedUser[] {
  if (!isAdmin(actor)) return [];
  const given = db
    .select({ id: grants.id, userId: grants.userId, kind: grants.kind, department: departments.name })
    .from(grants)
    .leftJoin(departments, eq(departments.id, grants.departmentId))
    .orderBy(asc(grants.id))
    .all();
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
      grants: given
        .filter(({ userId }) => userId === user.id)
        .map(({ id, kind, department }) => ({ id, kind, department })),
    }));
}

/** One account, for administrators. */
export const findUser = (db: Reader, actor: Actor, userId: number): ListedUser | null =>
  listUsers(db, actor).find(({ id }) => id === userId) ?? null;
