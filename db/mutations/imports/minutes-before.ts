import "server-only";
import { eq, inArray } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Transaction } from "../../client";
import { assignments, directiveHeadings, directiveReferences, directives } from "../../schema/directives";
import { figures } from "../../schema/indicators";
import {
  agendaItemPeople,
  agendaItemReferences,
  agendaItems,
  meetings,
  participants,
} from "../../schema/meetings";
import type { MinutesBefore } from "../../schema/minutes-imports";

/** Current state of minutes: every row that an import can add or change. */
export function takeMinutes(tx: Transaction, meetingId: number): MinutesBefore {
  const meeting = tx
    .select({
      status: meetings.status,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      place: meetings.place,
      totalPresent: meetings.totalPresent,
      totalExpected: meetings.totalExpected,
      totalExcused: meetings.totalExcused,
      horizonWords: meetings.horizonWords,
      horizonDay: meetings.horizonDay,
      hasDraftText: meetings.hasDraftText,
      waitingCaptions: meetings.waitingCaptions,
    })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  if (!meeting) throw new Error(`no meeting ${meetingId}`);
  const items = tx.select().from(agendaItems).where(eq(agendaItems.meetingId, meetingId)).all();
  const given = tx.select().from(directives).where(eq(directives.meetingId, meetingId)).all();
  const ofItems = items.map(({ id }) => id);
  const ofDirectives = given.map(({ id }) => id);
  return {
    meeting,
    items,
    itemReferences: tx
      .select()
      .from(agendaItemReferences)
      .where(inArray(agendaItemReferences.agendaItemId, ofItems))
      .all(),
    itemPeople: tx
      .select()
      .from(agendaItemPeople)
      .where(inArray(agendaItemPeople.agendaItemId, ofItems))
      .all(),
    participants: tx.select().from(participants).where(eq(participants.meetingId, meetingId)).all(),
    headings: tx.select().from(directiveHeadings).where(eq(directiveHeadings.meetingId, meetingId)).all(),
    directives: given,
    directiveReferences: tx
      .select()
      .from(directiveReferences)
      .where(inArray(directiveReferences.directiveId, ofDirectives))
      .all(),
    assignments: tx.select().from(assignments).where(inArray(assignments.directiveId, ofDirectives)).all(),
    figures: tx.select().from(figures).where(eq(figures.meetingId, meetingId)).all(),
  };
}

/** Restores minutes to an earlier state: deletes added rows, restores changed and deleted ones. */
export function restoreMinutes(tx: Transaction, meetingId: number, before: MinutesBefore): void {
  const now = takeMinutes(tx, meetingId);
  // Rows that reference others are deleted first.
  const keyed = <
    K extends "figures" | "assignments" | "directives" | "headings" | "participants" | "itemPeople" | "items",
  >(
    part: K,
  ) => now[part].map(({ id }) => id).filter((id) => !before[part].some((one) => one.id === id));
  tx.delete(figures)
    .where(inArray(figures.id, keyed("figures")))
    .run();
  tx.delete(assignments)
    .where(inArray(assignments.id, keyed("assignments")))
    .run();
  tx.delete(directiveReferences)
    .where(
      inArray(
        directiveReferences.directiveId,
        now.directives.map(({ id }) => id),
      ),
    )
    .run();
  tx.delete(directives)
    .where(inArray(directives.id, keyed("directives")))
    .run();
  tx.delete(directiveHeadings)
    .where(inArray(directiveHeadings.id, keyed("headings")))
    .run();
  tx.delete(participants)
    .where(inArray(participants.id, keyed("participants")))
    .run();
  tx.delete(agendaItemPeople)
    .where(inArray(agendaItemPeople.id, keyed("itemPeople")))
    .run();
  tx.delete(agendaItemReferences)
    .where(
      inArray(
        agendaItemReferences.agendaItemId,
        now.items.map(({ id }) => id),
      ),
    )
    .run();
  tx.delete(agendaItems)
    .where(inArray(agendaItems.id, keyed("items")))
    .run();
  // Rows that others reference are restored first.
  put(tx, agendaItems, agendaItems.id, before.items);
  put(tx, agendaItemPeople, agendaItemPeople.id, before.itemPeople);
  put(tx, participants, participants.id, before.participants);
  put(tx, directiveHeadings, directiveHeadings.id, before.headings);
  put(tx, directives, directives.id, before.directives);
  put(tx, assignments, assignments.id, before.assignments);
  put(tx, figures, figures.id, before.figures);
  for (const row of before.itemReferences) tx.insert(agendaItemReferences).values(row).run();
  for (const row of before.directiveReferences) tx.insert(directiveReferences).values(row).run();
  const { status: _, ...meeting } = before.meeting;
  tx.update(meetings).set(meeting).where(eq(meetings.id, meetingId)).run();
}

/** Writes rows under their original keys, replacing existing ones. */
function put<T extends SQLiteTable>(
  tx: Transaction,
  table: T,
  key: SQLiteColumn,
  rows: readonly T["$inferInsert"][],
): void {
  for (const row of rows) {
    tx.insert(table).values(row).onConflictDoUpdate({ target: key, set: row }).run();
  }
}
