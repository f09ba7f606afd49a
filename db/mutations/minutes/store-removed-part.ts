import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import type { TakenPart } from "../../removed-parts/taken-part";
import { removedParts } from "../../schema/removed-parts";

/**
 * Stores a part that a mutation has just removed from minutes, inside its write and with an event, so that it can
 * be restored (restorePart) until they are signed.
 * @returns the removed part's id
 * @throws request.not_found if there was nothing to remove
 */
export function storeRemovedPart(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  taken: TakenPart | null,
  now: Date,
): number {
  if (taken === null) return refuse("request.not_found");
  const { kind } = taken.content;
  const { id } = tx
    .insert(removedParts)
    .values({
      meetingId,
      kind,
      ...taken,
      removedAt: now.toISOString(),
      removedByUserId: actor.userId,
      removedByName: actor.name,
    })
    .returning({ id: removedParts.id })
    .get();
  const payload = { part: kind, number: taken.number };
  recordEvent(tx, actor, { kind: "meeting.part_removed", payload }, { meetingId }, now);
  return id;
}
