import "server-only";
import { eq } from "drizzle-orm";
import type { MeetingRecord } from "@/domain/meetings/record";
import type { Transaction } from "../../client";
import { meetings } from "../../schema/meetings";

/** Stores the head counts of a whole agency in the meeting's row, which the caller has touched; null removes them. */
export function storeTotal(
  tx: Transaction,
  meetingId: number,
  total: MeetingRecord["attendanceTotal"],
): void {
  tx.update(meetings)
    .set({
      totalPresent: total?.present ?? null,
      totalExpected: total?.expected ?? null,
      totalExcused: total?.excused ?? null,
    })
    .where(eq(meetings.id, meetingId))
    .run();
}
