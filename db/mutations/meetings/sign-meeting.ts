import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { findMeetingRecord } from "../../queries/meetings/find-meeting-record";
import { findTitlesOn } from "../../queries/people/find-titles-on";
import { write } from "../../write";
import { refuseMissingSettings } from "../agency/refuse-missing-settings";
import { checkMeetingStep } from "./advance-meeting";
import { fixContent } from "./fix-content";

/**
 * A leader signs the version that was on the screen: text, numbers and original deadlines are fixed under its
 * content hash, and the directives bind from today.
 * @returns how many directives were issued
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
    return fixContent(tx, actor, { record, contentHash, signed }, now);
  });
}
