import "server-only";
import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { FactorUse } from "@/domain/access/second-factor";
import type { Transaction } from "../../client";
import { recoveryCodes, secondFactors, usedChallenges } from "../../schema/second-factors";

/**
 * Uses a proof of a second factor inside another write, so that it cannot be used again.
 * @returns false if it was used already, or the factor is no longer the user's
 */
export function spendFactorIn(tx: Transaction, userId: number, use: FactorUse, now: Date): boolean {
  const at = now.toISOString();
  if (use.kind === "recovery") {
    const unused = and(eq(recoveryCodes.id, use.codeId), eq(recoveryCodes.userId, userId));
    const { changes } = tx
      .update(recoveryCodes)
      .set({ usedAt: at })
      .where(and(unused, isNull(recoveryCodes.usedAt)))
      .run();
    return changes === 1;
  }
  const own = and(
    eq(secondFactors.id, use.factorId),
    eq(secondFactors.userId, userId),
    isNotNull(secondFactors.confirmedAt),
  );
  if (use.kind === "totp") {
    const later = or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, use.step));
    const { changes } = tx
      .update(secondFactors)
      .set({ lastStep: use.step, lastUsedAt: at })
      .where(and(own, later))
      .run();
    return changes === 1;
  }
  tx.delete(usedChallenges).where(lt(usedChallenges.endsAt, at)).run();
  const taken = tx
    .insert(usedChallenges)
    .values({ key: use.challengeKey, endsAt: use.challengeEnds })
    .onConflictDoNothing()
    .run();
  if (taken.changes !== 1) return false;
  const { changes } = tx.update(secondFactors).set({ counter: use.counter, lastUsedAt: at }).where(own).run();
  return changes === 1;
}
