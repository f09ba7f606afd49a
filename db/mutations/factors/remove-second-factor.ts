import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { hasSecondFactor } from "../../identity/list-second-factors";
import { recordEvent } from "../../record-event";
import { recoveryCodes, secondFactors } from "../../schema/second-factors";
import { write } from "../../write";

/** Removes one of the second factors of the session's own user, with the last also the recovery codes. @throws request.not_found */
export function removeSecondFactor(
  db: Database,
  { actor, account }: Session,
  factorId: number,
  now: Date,
): void {
  write(db, (tx) => {
    const [removed] = tx
      .delete(secondFactors)
      .where(and(eq(secondFactors.id, factorId), eq(secondFactors.userId, actor.userId)))
      .returning({ kind: secondFactors.kind, name: secondFactors.name })
      .all();
    if (!removed) return refuse("request.not_found");
    if (!hasSecondFactor(tx, actor.userId)) {
      tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, actor.userId)).run();
    }
    const payload = { account, factor: removed.kind, name: removed.name };
    recordEvent(tx, actor, { kind: "user.factor_removed", payload }, {}, now);
  });
}
