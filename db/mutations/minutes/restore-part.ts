import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { PartKind } from "@/domain/meetings/removed";
import type { Database, Transaction } from "../../client";
import { returnAgendaItem } from "../../put-aside/agenda-item";
import { returnCorrection } from "../../put-aside/correction";
import { returnDecision } from "../../put-aside/decision";
import { returnDirective } from "../../put-aside/directive";
import { returnFigure } from "../../put-aside/figure";
import { returnFile } from "../../put-aside/file";
import { returnHeading } from "../../put-aside/heading";
import { returnParticipant } from "../../put-aside/participant";
import { recordEvent } from "../../record-event";
import { type RemovedContent, removedParts } from "../../schema/removed-parts";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/**
 * Puts a removed part back where it stood, under its old key, so that what somebody typed for it fits again.
 * @returns what it is and its key
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
      returnAgendaItem(tx, content);
      return;
    case "directive":
      returnDirective(tx, content);
      return;
    case "heading":
      returnHeading(tx, content);
      return;
    case "participant":
      returnParticipant(tx, content);
      return;
    case "correction":
      returnCorrection(tx, content);
      return;
    case "file":
      returnFile(tx, meetingId, content);
      return;
    case "figure":
      returnFigure(tx, meetingId, content);
      return;
    case "decision":
      returnDecision(tx, content);
      return;
  }
}
