import "server-only";
import { nextTry } from "@/domain/notifications/mail-retries";
import type { Database } from "../../client";
import { mailboxOutage } from "../../schema/mail-replies";
import { write } from "../../write";

/** After the last pause of outgoing mail the mailbox is still tried, this often. */
const LONGEST_PAUSE_MS = 3_600_000;

/**
 * Records how a visit to the mailbox ended: the administrator sees failures, and the next visit waits longer after
 * each.
 * @param error as stored; null if the visit succeeded
 */
export function noteVisit(db: Database, error: string | null, now: Date): void {
  const before = db.select().from(mailboxOutage).get();
  if (error === null && !before) return;
  write(db, (tx) => {
    if (error === null) {
      tx.delete(mailboxOutage).run();
      return;
    }
    const at = now.toISOString();
    const tries = (before?.tries ?? 0) + 1;
    const latest = now.getTime() + LONGEST_PAUSE_MS;
    const next = Math.min(nextTry(tries, now)?.getTime() ?? latest, latest);
    const last = {
      lastTriedAt: at,
      lastError: error,
      tries,
      nextTryAt: new Date(next).toISOString(),
      askedAt: null,
    };
    tx.insert(mailboxOutage)
      .values({ id: 1, since: at, ...last })
      .onConflictDoUpdate({ target: mailboxOutage.id, set: last })
      .run();
  });
}
