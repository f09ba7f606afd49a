import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { calendarAddresses } from "../schema/calendar-addresses";
import type { Session } from "./find-session";

/** When the person's current calendar address was created and last used; null if there is none. */
export function findCalendarAddress(db: Reader, { actor }: Session) {
  const { createdAt, lastFetchedAt } = calendarAddresses;
  return (
    db
      .select({ createdAt, lastFetchedAt })
      .from(calendarAddresses)
      .where(and(eq(calendarAddresses.userId, actor.userId), isNull(calendarAddresses.revokedAt)))
      .get() ?? null
  );
}
