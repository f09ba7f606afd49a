import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { recoveryCodes, secondFactors } from "../../schema/second-factors";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { findManagedUser } from "../users/find-managed-user";

/**
 * Removes all second factors of a person who lost them, and ends their sessions.
 * @throws request.not_allowed, request.not_found, factor.none
 */
export function resetSecondFactors(db: Database, actor: Actor, userId: number, now: Date): void {
  write(db, (tx) => {
    const { account } = findManagedUser(tx, actor, userId);
    const { changes } = tx.delete(secondFactors).where(eq(secondFactors.userId, userId)).run();
    if (changes === 0) refuse("factor.none");
    tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run();
    endSessionsOf(tx, userId, "factors-reset", now);
    recordEvent(tx, actor, { kind: "user.factors_reset", payload: { account } }, {}, now);
  });
}
