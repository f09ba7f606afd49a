import "server-only";
import { eq } from "drizzle-orm";
import type { FactorKind } from "@/domain/access/factor-kinds";
import { MOST_FACTORS } from "@/domain/access/second-factor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { listSecondFactors } from "../../identity/list-second-factors";
import { recordEvent } from "../../record-event";
import { sessions } from "../../schema/users";
import { writeRecoveryCodesIn } from "./write-recovery-codes-in";

/**
 * Records, inside its write, a second factor that was just stored. The session in which that happened has proved it.
 * @returns new recovery codes if it is the person's first
 * @throws factor.too_many
 */
export function recordFactorAddedIn(
  tx: Transaction,
  { id, actor, account }: Session,
  { kind, name }: { kind: FactorKind; name: string },
  now: Date,
): string[] {
  const held = listSecondFactors(tx, actor.userId).length;
  if (held > MOST_FACTORS) refuse("factor.too_many", { limit: MOST_FACTORS });
  tx.update(sessions).set({ secondFactor: true }).where(eq(sessions.id, id)).run();
  recordEvent(tx, actor, { kind: "user.factor_added", payload: { account, factor: kind, name } }, {}, now);
  return held === 1 ? writeRecoveryCodesIn(tx, actor.userId, now) : [];
}
