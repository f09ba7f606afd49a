import "server-only";
import { desc } from "drizzle-orm";
import type { Reader } from "../../client";
import { events } from "../../schema/events";

/** Clocks that are set by a time server differ by less. */
const MOST_AHEAD_MS = 5 * 60_000;

/**
 * The time of the newest event, if it lies in the future: the machine's clock was set back, and deadlines, locks and
 * the order of the audit log would be judged by a wrong time.
 * @returns ISO, UTC; null if the clock is in order
 */
export function findClockSetBack(db: Reader, now: Date): string | null {
  const last = db.select({ at: events.at }).from(events).orderBy(desc(events.at)).limit(1).get();
  const limit = new Date(now.getTime() + MOST_AHEAD_MS).toISOString();
  return last && last.at > limit ? last.at : null;
}
