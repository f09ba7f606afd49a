import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { secondFactors } from "../../schema/second-factors";
import { write } from "../../write";

/**
 * Begins to set up an app for the session's own user; one that was begun and never confirmed is replaced.
 * @param sealedSecret the app's secret, encrypted
 */
export function startTotp(db: Database, { actor }: Session, sealedSecret: string, now: Date): void {
  write(db, (tx) => {
    tx.delete(secondFactors)
      .where(
        and(
          eq(secondFactors.userId, actor.userId),
          eq(secondFactors.kind, "totp"),
          isNull(secondFactors.confirmedAt),
        ),
      )
      .run();
    tx.insert(secondFactors)
      .values({ userId: actor.userId, kind: "totp", sealedSecret, createdAt: now.toISOString() })
      .run();
  });
}
