import "server-only";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { PlanMeetingInput } from "@/domain/meetings/input";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database, Transaction } from "../client";
import { newCause, recordEvent } from "../record-event";
import { agendaItems, meetings, series } from "../schema/meetings";
import { write } from "../write";
import { findFreeCode } from "./find-free-code";

/**
 * Enters the next meeting of a series, to come or to be written at once, with the last one's programme if asked.
 * @returns its id
 * @throws request.not_allowed, request.not_found
 */
export function planMeeting(db: Database, actor: Actor, input: PlanMeetingInput, now: Date): number {
  return write(db, (tx) => planMeetingIn(tx, actor, input, now));
}

/** The same inside another write. */
export function planMeetingIn(tx: Transaction, actor: Actor, input: PlanMeetingInput, now: Date): number {
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  const { seriesId, begin, copyProgramme, ...details } = input;
  const line = tx.select().from(series).where(eq(series.id, seriesId)).get();
  if (!line?.active) return refuse("request.not_found", {}, "seriesId");
  const code = findFreeCode(tx, line.symbol, details.heldOn);
  const { id } = tx
    .insert(meetings)
    .values({ ...details, seriesId, code, status: begin, createdAt: now.toISOString() })
    .returning({ id: meetings.id })
    .get();
  if (copyProgramme) copyLastProgramme(tx, seriesId, id);
  const cause = { causeId: newCause() };
  const { title, heldOn } = details;
  recordEvent(
    tx,
    actor,
    { kind: "meeting.planned", payload: { title, heldOn } },
    { meetingId: id },
    now,
    cause,
  );
  if (begin === "draft") {
    recordEvent(tx, actor, { kind: "meeting.opened", payload: {} }, { meetingId: id }, now, cause);
  }
  return id;
}

/** Kinds and titles of the items of the last meeting that was held; speakers and texts are each day's own. */
function copyLastProgramme(tx: Transaction, seriesId: number, meetingId: number): void {
  const last = tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        ...[eq(meetings.seriesId, seriesId), isNull(meetings.supplementsId)],
        inArray(meetings.status, ["signed", "submitted", "draft"]),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
    .all()
    .find(({ id }) => id !== meetingId);
  if (!last) return;
  const items = tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, last.id))
    .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
    .all();
  items.forEach(({ kind, title }, sortOrder) => {
    tx.insert(agendaItems).values({ meetingId, kind, title, sortOrder }).run();
  });
}
