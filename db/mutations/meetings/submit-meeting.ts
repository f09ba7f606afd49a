import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { gapsOf } from "@/domain/meetings/gaps";
import type { Database, Transaction } from "../../client";
import { contentHashOf } from "../../queries/meetings/content-hash";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { participants } from "../../schema/meetings";
import { write } from "../../write";
import { refuseMissingSettings } from "../agency/refuse-missing-settings";
import { findPersonOn } from "../people/find-person-on";
import { advanceMeeting, checkMeetingStep } from "./advance-meeting";

/**
 * A clerk submits a draft for signature, and thereby signs as its secretary.
 * @throws settings.no_place and its siblings, meeting.not_held_yet, meeting.no_chair, meeting.no_agenda, meeting.directive_without_lead, meeting.directive_without_deadline, and those of
 * advanceMeeting
 */
export function submitMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number },
  now: Date,
): void {
  write(db, (tx) => {
    checkMeetingStep(tx, actor, { ...input, step: "submit" });
    refuseMissingSettings(tx, actor);
    submitMeetingIn(tx, actor, input, now);
  });
}

/** The same inside another write that knows that nobody else has the draft open. */
export function submitMeetingIn(
  tx: Transaction,
  actor: Actor,
  { meetingId, version }: { meetingId: number; version: number | undefined },
  now: Date,
): void {
  const step = { meetingId, version, step: "submit" } as const;
  const { heldOn } = checkMeetingStep(tx, actor, step);
  const draft = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
  const gap = gapsOf(draft, dayInAgency(now.toISOString()))[0];
  if (gap) refuse(gap.code, gap.values);
  if (actor.personId !== null && !draft.participants.some(({ role }) => role === "secretary")) {
    const { name, position } = findPersonOn(tx, actor.personId, heldOn, "meetingId");
    tx.delete(participants)
      .where(and(eq(participants.meetingId, meetingId), eq(participants.personId, actor.personId)))
      .run();
    tx.insert(participants)
      .values({
        meetingId,
        personId: actor.personId,
        name,
        position,
        role: "secretary",
        presence: "present",
      })
      .run();
  }
  const record = findMeetingRecord(tx, actor, meetingId) ?? refuse("request.not_found");
  const event = { kind: "meeting.submitted", payload: { contentHash: contentHashOf(record) } } as const;
  const set = { secretaryUserId: actor.userId, submittedAt: now.toISOString() };
  advanceMeeting(tx, actor, { ...step, event, set }, now);
}
