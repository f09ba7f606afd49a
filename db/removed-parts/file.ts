import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "../client";
import { isMeetingFile } from "../meeting-file";
import { attachments } from "../schema/attachments";
import { existingItem } from "./existing-rows";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes a photo or a document from a draft; its bytes stay on disk. */
export function extractFile(tx: Transaction, meetingId: number, fileId: number): TakenPart | null {
  const found = tx.select().from(attachments).where(isMeetingFile(meetingId, fileId)).get();
  if (!found) return null;
  const beside = tx
    .select({ id: attachments.id, itemId: attachments.agendaItemId })
    .from(attachments)
    .where(and(eq(attachments.meetingId, meetingId), eq(attachments.place, found.place)))
    .orderBy(asc(attachments.sortOrder), asc(attachments.id))
    .all()
    .filter(({ itemId }) => itemId === found.agendaItemId);
  const number = beside.findIndex(({ id }) => id === fileId) + 1;
  tx.delete(attachments).where(eq(attachments.id, fileId)).run();
  const words = [found.caption, found.alt].filter(Boolean).join("\n");
  return { rowId: fileId, number, label: found.name, words, content: { kind: "file", file: found } };
}

/** Restores a file, under its item if that still exists. */
export function restoreFile(tx: Transaction, meetingId: number, { file }: ContentOf<"file">): void {
  const agendaItemId = existingItem(tx, meetingId, file.agendaItemId);
  tx.insert(attachments)
    .values({ ...file, agendaItemId })
    .run();
}
