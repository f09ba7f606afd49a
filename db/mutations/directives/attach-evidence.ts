import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { attachments } from "../../schema/attachments";

/**
 * Attaches the actor's own staged files, inside the write of the step that brought them.
 * @throws request.not_found if one of them is not the actor's or is attached elsewhere
 */
export function attachEvidence(
  tx: Transaction,
  actor: Actor,
  files: readonly number[],
  to: { assignmentId: number; eventId: number },
): void {
  if (files.length === 0) return;
  if (actor.userId === null) refuse("request.not_found");
  const moved = tx
    .update(attachments)
    .set({ place: "evidence", ...to })
    .where(
      and(
        inArray(attachments.id, [...files]),
        eq(attachments.place, "staged"),
        eq(attachments.uploadedByUserId, actor.userId),
      ),
    )
    .run();
  if (moved.changes !== files.length) refuse("request.not_found");
}
