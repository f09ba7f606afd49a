import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { meetings } from "../../schema/meetings";
import { write } from "../../write";
import { findSignedMeeting } from "./find-signed-meeting";

/**
 * Records number and date from the văn thư's book as an event; they are not part of the hash.
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
    const { heldOn } = findSignedMeeting(tx, actor, meetingId);
    if (officialDate < heldOn) {
      refuse("meeting.official_date_before", { day: formatDay(heldOn) }, "officialDate");
    }
    tx.update(meetings).set({ officialNumber, officialDate }).where(eq(meetings.id, meetingId)).run();
    const payload = { number: officialNumber, date: officialDate };
    recordEvent(tx, actor, { kind: "meeting.official_number_recorded", payload }, { meetingId }, now);
  });
}
