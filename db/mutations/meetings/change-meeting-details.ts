import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { detailsKey } from "@/domain/meetings/details-key";
import type { ChangeMeetingDetailsInput } from "@/domain/meetings/meeting-input";
import type { Database, Transaction } from "../../client";
import { type FollowingMeeting, followDay } from "../../follow-day/follow-day";
import { recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { write } from "../../write";
import { type MeetingRow, touchMeeting } from "./touch-meeting";

type Changed = {
  /** The key of the stored details (detailsKey). */
  version: string;
  /** The event of the changed day, with what changed along; null if the day stays. */
  movedBy: number | null;
};

/**
 * Changes day, times, place and title. Only these fields are compared with what the form showed: work on blocks
 * meanwhile is not a conflict, but a title or a day that another person changed is. What depends on the day is
 * updated (followDay), and everyone who knows of the meeting is notified.
 * @param forms title forms of ceremonies in each language, with {month} for month and year
 * @throws request.changed_meanwhile, meeting.day_past for a coming meeting, meeting.horizon_before_day, and those
 * of touchMeeting
 */
export function changeMeetingDetails(
  db: Database,
  actor: Actor,
  input: ChangeMeetingDetailsInput,
  now: Date,
  forms: readonly string[] = [],
): Changed {
  return write(db, (tx) => {
    const row = touchMeeting(tx, actor, input.meetingId);
    refuseChanged(row, input);
    writeDetails(tx, input, now);
    const { heldOn } = input;
    if (heldOn === row.heldOn) {
      refuseShortHorizon(input);
      return { version: detailsKey(input), movedBy: null };
    }
    if (row.status === "planned" && heldOn < dayInAgency(now.toISOString())) {
      refuse("meeting.day_past", {}, "heldOn");
    }
    const followed = followDay(tx, actor, leftAsShown(row, input), heldOn, forms);
    const after = tx.select().from(meetings).where(eq(meetings.id, row.id)).get() ?? row;
    refuseShortHorizon(after);
    const payload = { from: row.heldOn, to: heldOn, followed };
    const event = row.announced
      ? ({ kind: "meeting.postponed", payload: { ...payload, reason: "" } } as const)
      : ({ kind: "meeting.day_changed", payload } as const);
    return { version: detailsKey(after), movedBy: recordEvent(tx, actor, event, { meetingId: row.id }, now) };
  });
}

/**
 * The same while typing, except for the day: a half-typed day must not move a meeting.
 * @returns the key of the stored details
 * @throws meeting.day_waits if another day was typed, and those of changeMeetingDetails
 */
export function autosaveMeetingDetails(
  db: Database,
  actor: Actor,
  input: ChangeMeetingDetailsInput,
  now: Date,
): string {
  return write(db, (tx) => {
    const row = touchMeeting(tx, actor, input.meetingId);
    refuseChanged(row, input);
    if (input.heldOn !== row.heldOn) refuse("meeting.day_waits", {}, "heldOn");
    refuseShortHorizon(input);
    writeDetails(tx, input, now);
    return detailsKey(input);
  });
}

function refuseChanged(row: MeetingRow, input: ChangeMeetingDetailsInput): void {
  // What is stored already was sent before, and only the answer was lost.
  if ([input.version, detailsKey(input)].includes(detailsKey(row))) return;
  const theirs = [
    { field: "title", value: row.title },
    { field: "held_on", value: formatDay(row.heldOn) },
    { field: "time", value: [row.startsAt, row.endsAt].filter(Boolean).join("–") },
    { field: "place", value: row.place },
  ];
  refuseAsChanged({
    at: "",
    by: "",
    theirs: theirs.filter(({ value }) => value !== ""),
    version: detailsKey(row),
  });
}

function writeDetails(tx: Transaction, input: ChangeMeetingDetailsInput, now: Date): void {
  const { meetingId, version: _, heldOn: __, ...details } = input;
  tx.update(meetings)
    .set({ ...details, detailsChangedAt: now.toISOString() })
    .where(eq(meetings.id, meetingId))
    .run();
}

function refuseShortHorizon({ heldOn, horizonDay }: { heldOn: Day; horizonDay: Day | null }): void {
  if (horizonDay === null || horizonDay >= heldOn) return;
  refuse("meeting.horizon_before_day", { day: formatDay(heldOn) }, "horizonDay");
}

/** Values that the writer left unchanged may follow the day; values typed with the new day stay. */
function leftAsShown(row: MeetingRow, input: ChangeMeetingDetailsInput): FollowingMeeting {
  const { horizonWords, horizonDay } = input;
  const sameHorizon = horizonWords === row.horizonWords && horizonDay === row.horizonDay;
  return {
    ...row,
    title: input.title === row.title ? row.title : null,
    horizonDay: sameHorizon ? horizonDay : null,
  };
}
