import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { isEditable } from "@/domain/meetings/life";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Transaction } from "../../client";
import { prepared } from "../../prepared";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { viewOf, visibleMeetings } from "../../visibility";

export type MeetingRow = typeof meetings.$inferSelect;

/** The meeting's row if it exists for the actor. @throws request.not_found */
export function findVisibleMeeting(tx: Transaction, actor: Actor, meetingId: number): MeetingRow {
  const row = prepared(tx, `visible meeting ${viewOf(actor)}`, () =>
    tx
      .select()
      .from(meetings)
      .where(and(eq(meetings.id, sql.placeholder("id")), visibleMeetings(actor)))
      .prepare(),
  ).get({ id: meetingId });
  return row ?? refuse("request.not_found");
}

/**
 * Begins every change to minutes, inside its write: checks that the meeting exists for the actor, who may write
 * it, and that it is editable. Its version increases, so that nobody submits or signs what they have not seen.
 * @throws request.not_found, request.not_allowed, meeting.not_editable
 */
export function touchMeeting(tx: Transaction, actor: Actor, meetingId: number): MeetingRow {
  const row = findVisibleMeeting(tx, actor, meetingId);
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  if (!isEditable(row.status)) refuse("meeting.not_editable");
  const touched = { version: row.version + 1, hasDraftText: row.hasDraftText || row.status === "draft" };
  tx.update(meetings).set(touched).where(eq(meetings.id, meetingId)).run();
  return { ...row, ...touched };
}
