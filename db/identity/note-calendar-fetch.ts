import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../client";
import { calendarAddresses } from "../schema/calendar-addresses";
import { write } from "../write";
import type { CalendarReader } from "./find-calendar-reader";

const NOTE_EVERY_MINUTES = 10;

/** Notes when an address was last used, at most once in ten minutes: reading stays reading. */
export function noteCalendarFetch(
  db: Database,
  { addressId, lastFetchedAt }: CalendarReader,
  now: Date,
): void {
  const since = lastFetchedAt === null ? Number.POSITIVE_INFINITY : now.getTime() - Date.parse(lastFetchedAt);
  if (since < NOTE_EVERY_MINUTES * 60_000) return;
  write(db, (tx) =>
    tx
      .update(calendarAddresses)
      .set({ lastFetchedAt: now.toISOString() })
      .where(eq(calendarAddresses.id, addressId))
      .run(),
  );
}
