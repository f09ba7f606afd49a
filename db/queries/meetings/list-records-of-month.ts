import "server-only";
import { and, asc, isNull, like, notInArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** A meeting that an imported text may describe. */
export type ThereRecord = {
  id: number;
  seriesId: number;
  code: string;
  title: string;
  heldOn: Day;
  status: typeof meetings.$inferSelect.status;
};

/** The meetings in the month of a day, of every series, without supplements and cancelled or discarded ones. */
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
