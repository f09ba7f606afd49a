import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** The captions of an imported text that the next photos of the meeting get, in order. */
export function listWaitingCaptions(db: Reader, actor: Actor, meetingId: number): string[] {
  if (!canWriteMinutes(actor)) return [];
  const row = db
    .select({ waiting: meetings.waitingCaptions })
    .from(meetings)
    .where(and(eq(meetings.id, meetingId), visibleMeetings(actor)))
    .get();
  return row?.waiting ?? [];
}
