import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Reader } from "../../client";
import { passwordResets } from "../../schema/password-resets";
import { people } from "../../schema/people";
import { users } from "../../schema/users";

/** A request whose link still works, with its person; null if it was used, ended, or its account is disabled. */
export const findPasswordReset = (db: Reader, id: number, now: Date) =>
  db
    .select({
      id: passwordResets.id,
      userId: users.id,
      account: users.account,
      name: people.fullName,
      email: users.email,
      locale: users.locale,
    })
    .from(passwordResets)
    .innerJoin(users, eq(users.id, passwordResets.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(
      and(
        eq(passwordResets.id, id),
        isNull(passwordResets.usedAt),
        gt(passwordResets.endsAt, now.toISOString()),
        isNull(users.disabledAt),
      ),
    )
    .get() ?? null;
