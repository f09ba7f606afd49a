import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { RemovedPart } from "@/domain/meetings/removed";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { type RemovedContent, removedParts } from "../../schema/removed-parts";
import { visibleMinutes } from "../../visibility";

/** Removed parts of minutes that can be restored, for those who write them, in the order of their removal. */
export function listRemovedParts(db: Reader, actor: Actor, meetingId: number): RemovedPart[] {
  if (!canWriteMinutes(actor)) return [];
  return db
    .select({ part: removedParts })
    .from(removedParts)
    .innerJoin(meetings, eq(meetings.id, removedParts.meetingId))
    .where(and(eq(removedParts.meetingId, meetingId), visibleMinutes(actor)))
    .orderBy(asc(removedParts.id))
    .all()
    .map(
      ({ part: { id, kind, rowId, number, label, words, content, removedAt: at, removedByName: by } }) => ({
        id,
        kind,
        rowId,
        number,
        label,
        words,
        at,
        by,
        among: amongOf(content),
        version: versionOf(content),
      }),
    );
}

function amongOf(content: RemovedContent): string {
  switch (content.kind) {
    case "file":
      return content.file.agendaItemId === null ? content.file.place : `item-${content.file.agendaItemId}`;
    case "directive":
      return content.directive.agendaItemId === null ? "directive" : `said-${content.directive.agendaItemId}`;
    case "decision":
      return `assignment-${content.decision.assignmentId}`;
    default:
      return content.kind;
  }
}

function versionOf(content: RemovedContent): number | null {
  switch (content.kind) {
    case "item":
      return content.item.version;
    case "directive":
      return content.directive.version;
    case "correction":
      return content.correction.version;
    default:
      return null;
  }
}
