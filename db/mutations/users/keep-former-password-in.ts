import "server-only";
import { and, desc, eq, notInArray } from "drizzle-orm";
import { PROFILE_LIMITS } from "@/domain/security/profiles";
import type { Transaction } from "../../client";
import { formerPasswords } from "../../schema/users";

/** As many as the strictest profile compares with, so that it can be chosen later. */
const KEPT = PROFILE_LIMITS["level-2"].adminPasswordHistory;

/** Keeps the hash of a password that is being replaced, inside that write. */
export function keepFormerPasswordIn(tx: Transaction, userId: number, passwordHash: string, now: Date): void {
  tx.insert(formerPasswords).values({ userId, passwordHash, replacedAt: now.toISOString() }).run();
  const kept = tx
    .select({ id: formerPasswords.id })
    .from(formerPasswords)
    .where(eq(formerPasswords.userId, userId))
    .orderBy(desc(formerPasswords.id))
    .limit(KEPT);
  tx.delete(formerPasswords)
    .where(and(eq(formerPasswords.userId, userId), notInArray(formerPasswords.id, kept)))
    .run();
}
