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
  /** The key of what stands there now (detailsKey). */
  version: string;
  /** The event of a day that changed, with what followed it; null where the day stays. */
  movedBy: number | null;
};

/**
 * When, where and under which title. Only these fields are guarded by what the form showed: work on blocks
 * meanwhile is no conflict, but a title or a day that somebody else changed is. What follows from the day moves with
 * it (followDay), and everybody is told of it who knows of the meeting.
 * @param forms what ceremonies are called in each language, with {month} for month and year
 * @throws request.changed_meanwhile, meeting.day_past of one that is to come, meeting.horizon_before_day, and those
 *   of touchMeeting
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
    refuseChanged(row, input.version);
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
 * The same by itself, while it is typed: all but the day, which is too much to change by a letter on the way.
 * @returns the key of what stands there now
 * @throws meeting.day_waits where another day was typed, and those of changeMeetingDetails
 */
export function autosaveMeetingDetails(
  db: Database,
  actor: Actor,
  input: ChangeMeetingDetailsInput,
  now: Date,
): string {
  return write(db, (tx) => {
    const row = touchMeeting(tx, actor, input.meetingId);
    refuseChanged(row, input.version);
    if (input.heldOn !== row.heldOn) refuse("meeting.day_waits", {}, "heldOn");
    refuseShortHorizon(input);
    writeDetails(tx, input, now);
    return detailsKey(input);
  });
}

function refuseChanged(row: MeetingRow, version: string): void {
  if (version === detailsKey(row)) return;
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

/** What the writer left as it was shown may follow the day; what he typed with it is his own. */
function leftAsShown(row: MeetingRow, input: ChangeMeetingDetailsInput): FollowingMeeting {
  const { horizonWords, horizonDay } = input;
  const sameHorizon = horizonWords === row.horizonWords && horizonDay === row.horizonDay;
  return {
    ...row,
    title: input.title === row.title ? row.title : null,
    horizonDay: sameHorizon ? horizonDay : null,
  };
}
