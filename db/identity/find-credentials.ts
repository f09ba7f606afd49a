import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { users } from "../schema/users";

/** The hash to verify for an account; null if the account cannot sign in. */
export function findCredentials(
  db: Reader,
  account: string,
): { userId: number; passwordHash: string; mustChangePassword: boolean } | null {
  return (
    db
      .select({
        userId: users.id,
        passwordHash: users.passwordHash,
        mustChangePassword: users.mustChangePassword,
      })
      .from(users)
      .where(and(eq(users.account, account), isNull(users.disabledAt)))
      .get() ?? null
  );
}
