import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isEditable } from "@/domain/meetings/life";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** Whether the actor may write the minutes of a meeting now. */
export function isWritableMeeting(db: Reader, actor: Actor, meetingId: number): boolean {
  if (!canWriteMinutes(actor) || !Number.isSafeInteger(meetingId)) return false;
  const row = db
    .select({ status: meetings.status })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)))
    .get();
  return row !== undefined && isEditable(row.status);
}
