import "server-only";
import { eq } from "drizzle-orm";
import type { Transaction } from "./client";
import { mailOutage } from "./schema/notifications";

/** What a try showed about the way out: it is open, it is closed by this, or nothing about it. */
export type Shown = "left" | { error: string; forGood: boolean; stopsAll: boolean };

const ONE = eq(mailOutage.id, 1);

/**
 * Notes inside a write, for the administrators, whether mail leaves at all. A refused recipient or mail says that it
 * does; a server that is busy over one recipient says nothing.
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
