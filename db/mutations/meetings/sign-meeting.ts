import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { statusAfter } from "@/domain/meetings/life";
import type { RecordPaperSignatureInput } from "@/domain/meetings/meeting-input";
import { bindingOf, type MeetingRecord } from "@/domain/meetings/record";
import { canonicalContent } from "@/domain/meetings/signed/canonical-content";
import type { Database, Transaction } from "../../client";
import { contentHashOf, hashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { freezeFigures } from "../../queries/meetings/freeze-figures";
import { findTitlesOn } from "../../queries/people/find-titles-on";
import { newCause, recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { removedParts } from "../../schema/removed-parts";
import { write } from "../../write";
import { refuseMissingSettings } from "../agency/refuse-missing-settings";
import { issueDirectives } from "../directives/issue-directives";
import { moveStagedFiles } from "../minutes/attach-to-meeting";
import { findPersonOn } from "../people/find-person-on";
import { checkMeetingStep } from "./advance-meeting";
import { applyReviewDecisions } from "./apply-review-decisions";

/**
 * A leader signs the version that was on the screen: text, numbers and original deadlines are fixed under its
 * content hash, and the directives bind from today.
 * @returns how many directives were given out
 * @param input.contentHash the hash that the page showed
 * @throws meeting.changed_since_shown, and those of checkMeetingStep and refuseMissingSettings
 */
export function signMeeting(
  db: Database,
  actor: Actor,
  { meetingId, contentHash }: { meetingId: number; contentHash: string },
  now: Date,
): { issued: number } {
  return write(db, (tx) => {
    checkMeetingStep(tx, actor, { meetingId, version: undefined, step: "sign" });
    refuseMissingSettings(tx, actor);
    const today = dayInAgency(now.toISOString());
    const position = actor.personId === null ? "" : findTitlesOn(tx, actor.personId, today);
    const signed = { name: actor.name, position, on: today, signature: "in-app" } as const;
    const record = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
    return fix(tx, actor, { record, contentHash, signed }, now);
  });
}

/**
 * A clerk records that the minutes were signed on paper, with the scan and the signer's name; they bind from
 * the day of that signature, and are shown as signed on paper.
 * @returns how many directives were given out
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
    return fix(tx, actor, { record, contentHash, signed }, now);
  });
}

/**
 * Records inside another write that minutes were signed on paper by a person of the agency, under the titles held
 * that day and without a scan: what an old register tells of was signed long ago.
 */
export function signAsOnPaper(
  tx: Transaction,
  actor: Actor,
  { meetingId, signerPersonId, signedOn: on }: { meetingId: number; signerPersonId: number; signedOn: Day },
  now: Date,
): void {
  checkMeetingStep(tx, actor, { meetingId, version: undefined, step: "record-paper-signature" });
  const { name, position } = findPersonOn(tx, signerPersonId, on, "signerPersonId");
  const found = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
  // Nobody counted the meetings of an old register, or looked at figures there.
  const record = { ...found, ordinal: null };
  const signed = { name, position, on, signature: "paper" } as const;
  fix(tx, actor, { record, contentHash: contentHashOf(record), signed, withFigures: false }, now);
}

type Signed = { name: string; position: string; on: Day; signature: "in-app" | "paper" };

function fix(
  tx: Transaction,
  actor: Actor,
  {
    record,
    contentHash,
    signed,
    withFigures = true,
  }: { record: MeetingRecord; contentHash: string; signed: Signed; withFigures?: boolean },
  now: Date,
): { issued: number } {
  const signedContent = canonicalContent(record);
  if (hashOf(signedContent) !== contentHash) refuse("meeting.changed_since_shown");
  const meetingId = record.id;
  const causeId = newCause();
  const signerUserId = signed.signature === "in-app" ? actor.userId : null;
  // Before anything of this signature counts: how things stood when the meeting looked at them.
  const frozenFigures = record.supplements || !withFigures ? null : freezeFigures(tx, actor, record.heldOn);
  issueDirectives(tx, actor, record, { effectiveOn: signed.on, signerUserId, now, causeId });
  applyReviewDecisions(tx, actor, record, { now, causeId });
  const issued = bindingOf(record).length;
  const event = {
    kind: "meeting.signed",
    payload: {
      contentHash,
      signature: signed.signature,
      signedBy: signed.name,
      signedOn: signed.on,
      directives: issued,
    },
  } as const;
  recordEvent(tx, actor, event, { meetingId }, now, { causeId, effectiveOn: signed.on });
  if (record.supplements) {
    const { code, title } = record;
    const told = { kind: "meeting.supplemented", payload: { code, title } } as const;
    const base = { meetingId: record.supplements.id };
    recordEvent(tx, actor, told, base, now, { causeId, effectiveOn: signed.on });
  }
  // What was taken out on the way is no part of what was signed.
  tx.delete(removedParts).where(eq(removedParts.meetingId, meetingId)).run();
  tx.update(meetings)
    .set({
      status: statusAfter(record, signed.signature === "paper" ? "record-paper-signature" : "sign"),
      version: record.version + 1,
      contentHash,
      frozenFigures,
      signedContent,
      signedAt: now.toISOString(),
      signedOn: signed.on,
      signedByUserId: signerUserId,
      signedByName: signed.name,
      signedByPosition: signed.position,
      signature: signed.signature,
    })
    .where(eq(meetings.id, meetingId))
    .run();
  return { issued };
}
