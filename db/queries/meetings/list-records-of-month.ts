import "server-only";
import { and, asc, isNull, like, notInArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** A meeting that a text may tell of. */
export type ThereRecord = {
  id: number;
  seriesId: number;
  code: string;
  title: string;
  heldOn: Day;
  status: typeof meetings.$inferSelect.status;
};

/** The meetings of a day's month that a writer of minutes sees, of every series; supplements and closed ones apart. */
export const listRecordsOfMonth = (db: Reader, actor: Actor, day: Day): ThereRecord[] =>
  listRecords(db, actor, `${day.slice(0, 7)}-%`);

/** The same of every month. */
export const listAllRecords = (db: Reader, actor: Actor): ThereRecord[] => listRecords(db, actor, "%");

function listRecords(db: Reader, actor: Actor, pattern: string): ThereRecord[] {
  if (!canWriteMinutes(actor)) return [];
  return db
    .select({
      id: meetings.id,
      seriesId: meetings.seriesId,
      code: meetings.code,
      title: meetings.title,
      heldOn: meetings.heldOn,
      status: meetings.status,
    })
    .from(meetings)
    .where(
      and(
        like(meetings.heldOn, pattern),
        isNull(meetings.supplementsId),
        notInArray(meetings.status, ["cancelled", "discarded"]),
        visibleMeetings(actor),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .all();
}
