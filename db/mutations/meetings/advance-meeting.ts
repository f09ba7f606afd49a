import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { type MeetingEvent, mayTakeMeetingStep, statusAfter } from "@/domain/meetings/life";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { findVisibleMeeting, type MeetingRow } from "./touch-meeting";

type Advance = {
  meetingId: number;
  /** The version on the screen; undefined if the content hash takes its place. */
  version: number | undefined;
  step: MeetingEvent;
};

/**
 * Checks one step of a meeting's life inside a write, before anything changes.
 * @throws request.not_found, request.not_allowed, meeting.wrong_status, meeting.already_signed,
 * meeting.announced, meeting.changed_since_shown
 */
export function checkMeetingStep(
  tx: Transaction,
  actor: Actor,
  { meetingId, version, step }: Advance,
): MeetingRow {
  const row = findVisibleMeeting(tx, actor, meetingId);
  if (!mayTakeMeetingStep(actor, step)) refuse("request.not_allowed");
  statusAfter(row, step);
  if (version !== undefined && row.version !== version) refuse("meeting.changed_since_shown");
  return row;
}

/** Takes the step: writes what it changes on condition of the version that was read, and its event. */
export function advanceMeeting(
  tx: Transaction,
  actor: Actor,
  advance: Advance & { event: DomainEvent; set?: Partial<MeetingRow> },
  now: Date,
): MeetingRow {
  const row = checkMeetingStep(tx, actor, advance);
  const after = tx
    .update(meetings)
    .set({ ...advance.set, status: statusAfter(row, advance.step), version: row.version + 1 })
    .where(and(eq(meetings.id, row.id), eq(meetings.version, row.version)))
    .returning()
    .get();
  recordEvent(tx, actor, advance.event, { meetingId: row.id }, now);
  return after ?? refuse("meeting.changed_since_shown");
}
