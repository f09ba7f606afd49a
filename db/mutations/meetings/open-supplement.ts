import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { supplementCode } from "@/domain/meetings/code";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { meetings, participants } from "../../schema/meetings";
import { write } from "../../write";
import { findVisibleMeeting, type MeetingRow } from "./touch-meeting";

/**
 * Creates supplementary minutes (biên bản bổ sung) to signed ones: a draft of today with the same chair and
 * secretary. Signed minutes themselves never change.
 * @param titleOf the supplement's title from its ordinal and the minutes' title
 * @returns its id
 * @throws request.not_found, request.not_allowed, meeting.not_supplementable
 */
export function openSupplement(
  db: Database,
  actor: Actor,
  { meetingId, titleOf }: { meetingId: number; titleOf: (ordinal: number, title: string) => string },
  now: Date,
): number {
  return write(db, (tx) => {
    const base = findVisibleMeeting(tx, actor, meetingId);
    if (!canWriteMinutes(actor)) refuse("request.not_allowed");
    if (base.status !== "signed" || base.supplementsId !== null) refuse("meeting.not_supplementable");
    const title = titleOf(ordinalAfter(tx, base.id), base.title);
    return openSupplementIn(tx, actor, { base, title, heldOn: dayInAgency(now.toISOString()) }, now);
  });
}

/** The same inside another write, for signed minutes that the actor may supplement, on a given day. */
export function openSupplementIn(
  tx: Transaction,
  actor: Actor,
  { base, title: words, heldOn }: { base: MeetingRow; title: string; heldOn: Day },
  now: Date,
): number {
  const title = words.slice(0, 300);
  const code = supplementCode(base.code, ordinalAfter(tx, base.id));
  const { seriesId, place } = base;
  const { id } = tx
    .insert(meetings)
    .values({
      seriesId,
      supplementsId: base.id,
      code,
      title,
      heldOn,
      place,
      status: "draft",
      announced: false,
      createdAt: now.toISOString(),
    })
    .returning({ id: meetings.id })
    .get();
  copyHosts(tx, base.id, id);
  const cause = { causeId: newCause() };
  const begun = { kind: "meeting.planned", payload: { title, heldOn } } as const;
  recordEvent(tx, actor, begun, { meetingId: id }, now, cause);
  recordEvent(tx, actor, { kind: "meeting.opened", payload: {} }, { meetingId: id }, now, cause);
  return id;
}

/** The ordinal of the next supplement to minutes, from 1. */
function ordinalAfter(tx: Transaction, supplementsId: number): number {
  const before = tx
    .select({ count: count() })
    .from(meetings)
    .where(eq(meetings.supplementsId, supplementsId))
    .get();
  return (before?.count ?? 0) + 1;
}

function copyHosts(tx: Transaction, fromId: number, meetingId: number): void {
  for (const role of ["chair", "secretary"] as const) {
    const hosts = tx
      .select()
      .from(participants)
      .where(and(eq(participants.meetingId, fromId), eq(participants.role, role)))
      .all();
    for (const { id: _, ...host } of hosts) {
      tx.insert(participants)
        .values({ ...host, meetingId, presence: "present", note: "" })
        .run();
    }
  }
}
