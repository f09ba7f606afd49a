import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { attachments } from "../../schema/attachments";
import { agendaItems, meetings } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { type Attach, moveStagedFiles } from "./move-staged-files";

type Placed = Attach & { itemId?: number | null };

/**
 * Attaches the actor's own staged files to a meeting's draft, after the existing ones.
 * @param input.itemId the item that the documents belong to, of the same meeting
 * @throws request.not_found, file.no_picture for a photo that is not a picture, and those of touchMeeting
 */
export function attachToMeeting(db: Database, actor: Actor, input: Placed): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, input.meetingId);
    moveStagedFiles(tx, actor, input);
    if (input.place === "photo") giveWaitingCaptions(tx, input);
    if (input.itemId) giveToItem(tx, input, input.itemId);
  });
}

/** Gives photos without captions the waiting captions of an imported text, in order. */
function giveWaitingCaptions(tx: Transaction, { meetingId, files }: Attach): void {
  const row = tx
    .select({ waiting: meetings.waitingCaptions })
    .from(meetings)
    .where(eq(meetings.id, meetingId))
    .get();
  const photos = tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(inArray(attachments.id, [...files]), eq(attachments.caption, "")))
    .orderBy(asc(attachments.sortOrder), asc(attachments.id))
    .all();
  const waiting = row?.waiting ?? [];
  const given = photos.slice(0, waiting.length);
  given.forEach(({ id }, n) => {
    tx.update(attachments).set({ caption: waiting[n] }).where(eq(attachments.id, id)).run();
  });
  if (given.length === 0) return;
  tx.update(meetings)
    .set({ waitingCaptions: waiting.slice(given.length) })
    .where(eq(meetings.id, meetingId))
    .run();
}

function giveToItem(tx: Transaction, { meetingId, place, files }: Attach, itemId: number): void {
  const item = tx
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)))
    .get();
  if (!item || place !== "document") refuse("request.not_found");
  tx.update(attachments)
    .set({ agendaItemId: itemId })
    .where(inArray(attachments.id, [...files]))
    .run();
}
