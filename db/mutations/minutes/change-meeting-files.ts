import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";

import type { Database, Transaction } from "../../client";
import { extractFile } from "../../removed-parts/file";
import { attachments } from "../../schema/attachments";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { type Direction, movedOrder } from "./move-in-order";
import { refuseRemoved } from "./refuse-removed";
import { storeRemovedPart } from "./store-removed-part";

type OnFile = { meetingId: number; fileId: number };

/** What stands under a photo, and what it shows to those who cannot see it. */
export function changePhoto(
  db: Database,
  actor: Actor,
  { caption, alt, ...file }: OnFile & { caption: string; alt: string },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, file.meetingId);
    findFile(tx, file);
    tx.update(attachments).set({ caption, alt }).where(eq(attachments.id, file.fileId)).run();
  });
}

/** Moves a photo or a document one place up or down among its like, of the same item or of the whole meeting. */
export function moveFile(
  db: Database,
  actor: Actor,
  { direction, ...file }: OnFile & { direction: Direction },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, file.meetingId);
    const { place, agendaItemId } = findFile(tx, file);
    const ids = tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(
        and(
          eq(attachments.meetingId, file.meetingId),
          eq(attachments.place, place),
          agendaItemId === null
            ? isNull(attachments.agendaItemId)
            : eq(attachments.agendaItemId, agendaItemId),
        ),
      )
      .orderBy(asc(attachments.sortOrder), asc(attachments.id))
      .all()
      .map(({ id }) => id);
    movedOrder(ids, file.fileId, direction).forEach((id, sortOrder) => {
      tx.update(attachments).set({ sortOrder }).where(eq(attachments.id, id)).run();
    });
  });
}

/**
 * Takes a file off a draft; its bytes stay on disk, where other rows may name them.
 * @returns the removed part's id (restorePart)
 */
export function removeFile(db: Database, actor: Actor, { meetingId, fileId }: OnFile, now: Date): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractFile(tx, meetingId, fileId), now);
  });
}

function findFile(tx: Transaction, { meetingId, fileId }: OnFile): typeof attachments.$inferSelect {
  const row = tx
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.id, fileId),
        eq(attachments.meetingId, meetingId),
        inArray(attachments.place, ["photo", "document"]),
      ),
    )
    .get();
  return row ?? refuseRemoved(tx, meetingId, "file", fileId);
}
