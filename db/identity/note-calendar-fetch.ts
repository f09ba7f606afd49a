import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../client";
import { calendarAddresses } from "../schema/calendar-addresses";
import { write } from "../write";
import type { CalendarReader } from "./find-calendar-reader";

const NOTE_EVERY_MINUTES = 10;

/** Records the last use of an address, at most once in ten minutes, so that most reads write nothing. */
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
