import "server-only";
import { and, eq } from "drizzle-orm";
import type { Database } from "../../client";
import { presentWriters } from "../../schema/present-writers";
import { writeUnsynced } from "../../write-unsynced";

/** Notes that a person has closed the page. */
export function forgetWriter(db: Database, meetingId: number, userId: number): void {
  writeUnsynced(db, (tx) =>
    tx
      .delete(presentWriters)
      .where(and(eq(presentWriters.meetingId, meetingId), eq(presentWriters.userId, userId)))
      .run(),
  );
}
