import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { PartKind } from "@/domain/meetings/removed";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { restoreAgendaItem } from "../../removed-parts/agenda-item";
import { restoreCorrection } from "../../removed-parts/correction";
import { restoreDecision } from "../../removed-parts/decision";
import { restoreDirective } from "../../removed-parts/directive";
import { restoreFigure } from "../../removed-parts/figure";
import { restoreFile } from "../../removed-parts/file";
import { restoreHeading } from "../../removed-parts/heading";
import { restoreParticipant } from "../../removed-parts/participant";
import { type RemovedContent, removedParts } from "../../schema/removed-parts";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/**
 * Restores a removed part in its place, under its old key, so that text typed for it fits again.
 * @returns its kind and its key
 * @throws request.not_found, meeting.part_there_again, meeting.corrected_already, and those of touchMeeting
 */
export function restorePart(
  db: Database,
  actor: Actor,
  { meetingId, partId }: { meetingId: number; partId: number },
  now: Date,
): { kind: PartKind; rowId: number } {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const part = tx
      .delete(removedParts)
      .where(and(eq(removedParts.id, partId), eq(removedParts.meetingId, meetingId)))
      .returning()
      .get();
    if (!part) return refuse("request.not_found");
    putBack(tx, meetingId, part.content);
    const { kind, rowId, number } = part;
    const payload = { part: kind, number };
    recordEvent(tx, actor, { kind: "meeting.part_restored", payload }, { meetingId }, now);
    return { kind, rowId };
  });
}

function putBack(tx: Transaction, meetingId: number, content: RemovedContent): void {
  switch (content.kind) {
    case "item":
      restoreAgendaItem(tx, content);
      return;
    case "directive":
      restoreDirective(tx, content);
      return;
    case "heading":
      restoreHeading(tx, content);
      return;
    case "participant":
      restoreParticipant(tx, content);
      return;
    case "correction":
      restoreCorrection(tx, content);
      return;
    case "file":
      restoreFile(tx, meetingId, content);
      return;
    case "figure":
      restoreFigure(tx, meetingId, content);
      return;
    case "decision":
      restoreDecision(tx, content);
      return;
  }
}
