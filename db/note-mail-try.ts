import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "./client";
import { mailOutage } from "./schema/notifications";

/** What a try showed about the mail server: mail leaves, it is blocked by this error, or unknown. */
export type Shown = "left" | { error: string; forGood: boolean; stopsAll: boolean };

const ONE = eq(mailOutage.id, 1);

/**
 * Records inside a write, for administrators, whether mail leaves at all. A refused recipient or mail shows that
 * it does; a server that is busy over one recipient shows nothing.
 */
export function noteMailTry(tx: Transaction, shown: Shown, now: Date): void {
  if (shown === "left" || shown.forGood) {
    tx.delete(mailOutage).where(ONE).run();
    return;
  }
  const at = now.toISOString();
  if (!shown.stopsAll) {
    tx.update(mailOutage).set({ askedAt: null }).where(ONE).run();
    return;
  }
  const last = { lastTriedAt: at, lastError: shown.error, askedAt: null };
  tx.insert(mailOutage)
    .values({ id: 1, since: at, ...last })
    .onConflictDoUpdate({ target: mailOutage.id, set: last })
    .run();
}
