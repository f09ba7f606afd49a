import "server-only";
import { and, asc, desc, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { agendaItems, meetings } from "../../schema/meetings";
import { visibleMinutes } from "../../visibility";

/**
 * Kinds and titles of the items of the last meeting of a series that was held, in order, with that meeting's
 * title; null before the first.
 * @param exceptId a meeting that is being created
 */
export function findLastProgramme(db: Reader, actor: Actor, seriesId: number, exceptId = 0) {
  const last = db
    .select({ id: meetings.id, title: meetings.title })
    .from(meetings)
    .where(
      and(
        visibleMinutes(actor),
        eq(meetings.seriesId, seriesId),
        isNull(meetings.supplementsId),
        ne(meetings.id, exceptId),
        inArray(meetings.status, ["signed", "submitted", "draft"]),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
    .get();
  if (!last) return null;
  const items = db
    .select({ kind: agendaItems.kind, title: agendaItems.title })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, last.id))
    .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
    .all();
  return { title: last.title, items };
}
