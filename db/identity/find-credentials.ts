import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { users } from "../schema/users";

/** The hash to verify for an account; null if the account cannot sign in. */
export function findCredentials(
  db: Reader,
  account: string,
): { userId: number; passwordHash: string } | null {
  return (
    db
      .select({
        userId: users.id,
        passwordHash: users.passwordHash,
      })
      .from(users)
      .where(and(eq(users.account, account), isNull(users.disabledAt)))
      .get() ?? null
  );
}

/** The account of a user who may sign in; null for others. */
export const findAccount = (db: Reader, userId: number): string | null =>
  db
    .select({ account: users.account })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.disabledAt)))
    .get()?.account ?? null;
