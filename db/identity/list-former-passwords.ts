import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { formerPasswords, users } from "../schema/users";

/**
 * The hashes of a user's last passwords, the current one first.
 * @param count how many, the current one included
 */
export function listFormerPasswords(db: Reader, userId: number, count: number): string[] {
  const current = db
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, userId))
    .all();
  const former = db
    .select({ passwordHash: formerPasswords.passwordHash })
    .from(formerPasswords)
    .where(eq(formerPasswords.userId, userId))
    .orderBy(desc(formerPasswords.id))
    .limit(Math.max(0, count - 1))
    .all();
  return [...current, ...former].map(({ passwordHash }) => passwordHash);
}
