import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { SaidDirective } from "@/domain/meetings/meeting-input";
import type { Transaction } from "../../client";
import { directives } from "../../schema/directives";
import { agendaItems } from "../../schema/meetings";
import type { MeetingRow } from "../meetings/touch-meeting";
import { noteLineIn } from "./note-line-in";

type Said = { said: SaidDirective; afterLine: number };
type Placed = { id: number; afterLine: number };

/**
 * Stores where the directives of an item were said, and turns new lines into directives there. If a directive is
 * new, all of the meeting are numbered in the order of the programme. A directive removed meanwhile is left out.
 * @param parts in the order of the text
 * @returns the directives that lines became, by the page's key of each line
 * @throws those of noteLineIn
 */
export function placeSaidIn(
  tx: Transaction,
  actor: Actor,
  meeting: MeetingRow,
  itemId: number,
  parts: readonly Said[],
): { key: string; directiveIds: number[] }[] {
  const named = new Set(parts.flatMap(({ said }) => ("id" in said ? [said.id] : [])));
  const noted: { key: string; directiveIds: number[] }[] = [];
  const placed = parts.flatMap(({ said, afterLine }): Placed[] => {
    if ("id" in said) return [{ id: said.id, afterLine }];
    if (said.line === "") return [];
    const directiveIds = noteLineIn(tx, actor, meeting, { itemId, line: said.line, named });
    for (const id of directiveIds) named.add(id);
    noted.push({ key: said.key, directiveIds });
    return directiveIds.map((id) => ({ id, afterLine }));
  });
  for (const { id, afterLine } of placed) {
    tx.update(directives)
      .set({ afterLine })
      .where(and(eq(directives.id, id), eq(directives.agendaItemId, itemId)))
      .run();
  }
  if (noted.length > 0) orderAsSaid(tx, meeting.id, placed);
  return noted;
}

/** The order of the programme; within an item that of its text, and after it those without a place. */
function orderAsSaid(tx: Transaction, meetingId: number, placed: readonly Placed[]): void {
  const rows = tx
    .select({ id: directives.id, item: agendaItems.sortOrder, afterLine: directives.afterLine })
    .from(directives)
    .leftJoin(agendaItems, eq(agendaItems.id, directives.agendaItemId))
    .where(eq(directives.meetingId, meetingId))
    .orderBy(asc(directives.sortOrder), asc(directives.id))
    .all();
  const last = Number.MAX_SAFE_INTEGER;
  const inText = new Map(placed.map(({ id }, index) => [id, index]));
  rows
    .sort(
      (a, b) =>
        (a.item ?? last) - (b.item ?? last) ||
        (a.afterLine ?? last) - (b.afterLine ?? last) ||
        (inText.get(a.id) ?? 0) - (inText.get(b.id) ?? 0),
    )
    .forEach(({ id }, index) => {
      tx.update(directives)
        .set({ sortOrder: index + 1 })
        .where(eq(directives.id, id))
        .run();
    });
}
