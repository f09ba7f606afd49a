import "server-only";
import { count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { ItemKind } from "@/domain/meetings/vocabulary";
import type { Database, Transaction } from "../../client";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

type AddAgendaItemInput = { meetingId: number; kind: ItemKind; title: string };

/** Adds an item at the end of the programme. @returns its id */
export function addAgendaItem(db: Database, actor: Actor, input: AddAgendaItemInput): number {
  return write(db, (tx) => addAgendaItemIn(tx, actor, input));
}

/** The same inside another write. */
export function addAgendaItemIn(
  tx: Transaction,
  actor: Actor,
  { meetingId, kind, title }: AddAgendaItemInput,
): number {
  touchMeeting(tx, actor, meetingId);
  const before = tx
    .select({ items: count() })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .get();
  return tx
    .insert(agendaItems)
    .values({ meetingId, kind, title, sortOrder: before?.items ?? 0 })
    .returning({ id: agendaItems.id })
    .get().id;
}
