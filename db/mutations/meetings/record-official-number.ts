import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { attachments } from "../../schema/attachments";
import { meetings } from "../../schema/meetings";
import { write } from "../../write";
import { moveStagedFiles } from "../minutes/attach-to-meeting";
import { findVisibleMeeting, type MeetingRow } from "./touch-meeting";

/**
 * Transcribes number and date from the văn thư's book; it lies outside the hash, as an event.
 * @throws meeting.official_date_before, and those of a record that is not signed
 */
export function recordOfficialNumber(
  db: Database,
  actor: Actor,
  input: { meetingId: number; officialNumber: string; officialDate: Day },
  now: Date,
): void {
  const { meetingId, officialNumber, officialDate } = input;
  write(db, (tx) => {
    const { heldOn } = checkSigned(tx, actor, meetingId);
    if (officialDate < heldOn) {
      refuse("meeting.official_date_before", { day: formatDay(heldOn) }, "officialDate");
    }
    tx.update(meetings).set({ officialNumber, officialDate }).where(eq(meetings.id, meetingId)).run();
    const payload = { number: officialNumber, date: officialDate };
    recordEvent(tx, actor, { kind: "meeting.official_number_recorded", payload }, { meetingId }, now);
  });
}

/** Adds scans of the signed paper to a signed record. */
export function attachScan(
  db: Database,
  actor: Actor,
  { meetingId, files }: { meetingId: number; files: readonly number[] },
  now: Date,
): void {
  write(db, (tx) => {
    checkSigned(tx, actor, meetingId);
    moveStagedFiles(tx, actor, { meetingId, place: "scan", files });
    for (const fileId of files) {
      const name = tx.select().from(attachments).where(eq(attachments.id, fileId)).get()?.name ?? "";
      recordEvent(tx, actor, { kind: "meeting.scan_attached", payload: { name } }, { meetingId }, now);
    }
  });
}

/** @throws request.not_found, request.not_allowed, meeting.wrong_status */
function checkSigned(tx: Transaction, actor: Actor, meetingId: number): MeetingRow {
  const row = findVisibleMeeting(tx, actor, meetingId);
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  if (row.status !== "signed") refuse("meeting.wrong_status");
  return row;
}
