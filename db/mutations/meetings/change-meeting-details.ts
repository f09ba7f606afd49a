import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { detailsKey } from "@/domain/meetings/details-key";
import type { ChangeMeetingDetailsInput } from "@/domain/meetings/meeting-input";
import type { Database } from "../../client";
import { meetings, series } from "../../schema/meetings";
import { write } from "../../write";
import { findFreeCode } from "./find-free-code";
import { touchMeeting } from "./touch-meeting";

/**
 * When, where and under which title. Only these fields are guarded by what the form showed: work on blocks
 * meanwhile is no conflict, but a title or a day that somebody else changed is.
 * @returns the key of what stands there now
 */
export function changeMeetingDetails(
  db: Database,
  actor: Actor,
  input: ChangeMeetingDetailsInput,
  now: Date,
): string {
  const { meetingId, version, ...details } = input;
  return write(db, (tx) => {
    const row = touchMeeting(tx, actor, meetingId);
    if (version !== detailsKey(row)) {
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
    const line = tx.select().from(series).where(eq(series.id, row.seriesId)).get();
    if (!line) return refuse("request.not_found");
    const staysAs = row.supplementsId !== null || row.heldOn.slice(0, 7) === details.heldOn.slice(0, 7);
    const code = staysAs ? row.code : findFreeCode(tx, line.symbol, details.heldOn, meetingId);
    tx.update(meetings)
      .set({ ...details, code, detailsChangedAt: now.toISOString() })
      .where(eq(meetings.id, meetingId))
      .run();
    return detailsKey(details);
  });
}
