import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { type Direction, movedOrder } from "./move-in-order";

/** Moves an item one place up or down in the programme. */
export function moveAgendaItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId, direction }: { meetingId: number; itemId: number; direction: Direction },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const ids = tx
      .select({ id: agendaItems.id })
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, meetingId))
      .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
      .all()
      .map(({ id }) => id);
    movedOrder(ids, itemId, direction).forEach((id, sortOrder) => {
      tx.update(agendaItems).set({ sortOrder }).where(eq(agendaItems.id, id)).run();
    });
  });
}
