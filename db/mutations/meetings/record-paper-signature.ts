import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { RecordPaperSignatureInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { write } from "../../write";
import { refuseMissingSettings } from "../agency/refuse-missing-settings";
import { moveStagedFiles } from "../minutes/move-staged-files";
import { checkMeetingStep } from "./advance-meeting";
import { fixContent } from "./fix-content";

/**
 * A clerk records that the minutes were signed on paper, with the scan and the signer's name; the directives bind
 * from the day of that signature, and the minutes are shown as signed on paper.
 * @returns how many directives were issued
 * @throws meeting.not_held_yet for a signature before the meeting or after today, and those of signMeeting
 */
export function recordPaperSignature(
  db: Database,
  actor: Actor,
  input: RecordPaperSignatureInput,
  now: Date,
): { issued: number } {
  const { meetingId, contentHash, signedByName, signedByPosition, signedOn, scan } = input;
  return write(db, (tx) => {
    const row = checkMeetingStep(tx, actor, {
      meetingId,
      version: undefined,
      step: "record-paper-signature",
    });
    refuseMissingSettings(tx, actor);
    const today = dayInAgency(now.toISOString());
    if (signedOn < row.heldOn || signedOn > today) refuse("meeting.signed_on_impossible", {}, "signedOn");
    moveStagedFiles(tx, actor, { meetingId, place: "scan", files: scan });
    const signed = {
      name: signedByName,
      position: signedByPosition,
      on: signedOn,
      signature: "paper",
    } as const;
    const record = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
    return fixContent(tx, actor, { record, contentHash, signed }, now);
  });
}
