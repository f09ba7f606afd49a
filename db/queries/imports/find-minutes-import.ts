import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { minutesImports } from "../../schema/minutes-imports";

/** The last import of a meeting's minutes if it can be undone as a whole; null if somebody has changed them since. */
export function findMinutesImport(
  db: Reader,
  actor: Actor,
  meetingId: number,
): { newMeeting: boolean } | null {
  if (!canWriteMinutes(actor)) return null;
  const found = db
    .select({
      newMeeting: minutesImports.newMeeting,
      version: minutesImports.version,
      now: meetings.version,
      status: meetings.status,
    })
    .from(minutesImports)
    .innerJoin(meetings, eq(meetings.id, minutesImports.meetingId))
    .where(eq(minutesImports.meetingId, meetingId))
    .orderBy(desc(minutesImports.id))
    .limit(1)
    .get();
  return found && found.version === found.now && found.status === "draft"
    ? { newMeeting: found.newMeeting }
    : null;
}
