import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { findPersonOn } from "../people/find-person-on";
import { checkMeetingStep } from "./advance-meeting";
import { fixContent } from "./fix-content";

/**
 * Records, inside another write, that minutes were signed on paper by a person of the agency, with the titles held
 * that day and without a scan: meetings of an old register were signed long ago.
 * @param on.causeId that of the import
 */
export function signAsOnPaper(
  tx: Transaction,
  actor: Actor,
  {
    meetingId,
    signerPersonId,
    signedOn: on,
    causeId,
  }: { meetingId: number; signerPersonId: number; signedOn: Day; causeId: string },
  now: Date,
): void {
  checkMeetingStep(tx, actor, { meetingId, version: undefined, step: "record-paper-signature" });
  const { name, position } = findPersonOn(tx, signerPersonId, on, "signerPersonId");
  const found = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
  // For meetings of an old register, the ordinal and the figures of the review are unknown.
  const record = { ...found, ordinal: null };
  const signed = { name, position, on, signature: "paper" } as const;
  fixContent(
    tx,
    actor,
    { record, contentHash: contentHashOf(record), signed, withFigures: false, causeId },
    now,
  );
}
