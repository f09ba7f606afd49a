import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { PartKind } from "@/domain/meetings/removed";
import type { Transaction } from "../../client";
import { removedParts } from "../../schema/removed-parts";

/**
 * Refuses a change to a row that does not exist: it was removed, by a person whom the message names, or never
 * existed.
 * @throws meeting.part_removed, request.not_found
 */
export function refuseRemoved(tx: Transaction, meetingId: number, kind: PartKind, rowId: number): never {
  const removed = tx
    .select({ by: removedParts.removedByName })
    .from(removedParts)
    .where(
      and(eq(removedParts.meetingId, meetingId), eq(removedParts.kind, kind), eq(removedParts.rowId, rowId)),
    )
    .get();
  return refuse(removed ? "meeting.part_removed" : "request.not_found", removed ?? {});
}
