import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { secondFactors } from "../../schema/second-factors";
import { write } from "../../write";
import { recordFactorAddedIn } from "./record-factor-added-in";

/**
 * Confirms the app that the session's own user is setting up, whose first code was right.
 * @param step the half minute of that code
 * @returns new recovery codes if it is the first second factor; they are shown once
 * @throws request.not_found, factor.too_many
 */
export function confirmTotp(
  db: Database,
  session: Session,
  { factorId, step }: { factorId: number; step: number },
  now: Date,
): string[] {
  return write(db, (tx) => {
    const { changes } = tx
      .update(secondFactors)
      .set({ confirmedAt: now.toISOString(), lastStep: step })
      .where(
        and(
          eq(secondFactors.id, factorId),
          eq(secondFactors.userId, session.actor.userId),
          isNull(secondFactors.confirmedAt),
        ),
      )
      .run();
    if (changes !== 1) refuse("request.not_found");
    return recordFactorAddedIn(tx, session, { kind: "totp", name: "" }, now);
  });
}
