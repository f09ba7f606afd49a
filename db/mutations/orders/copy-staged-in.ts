import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Transaction } from "../../client";
import { attachments } from "../../schema/attachments";

/**
 * Stages the actor's staged files once more, for another work order of the same document.
 * @returns the ids of the copies; a file that is not the actor's has none
 */
export function copyStagedIn(tx: Transaction, actor: Actor, files: readonly number[]): number[] {
  if (files.length === 0 || actor.userId === null) return [];
  const staged = tx
    .select()
    .from(attachments)
    .where(
      and(
        inArray(attachments.id, [...files]),
        eq(attachments.place, "staged"),
        eq(attachments.uploadedByUserId, actor.userId),
      ),
    )
    .orderBy(attachments.id)
    .all();
  return staged.map(
    ({ id: _, ...file }) => tx.insert(attachments).values(file).returning({ id: attachments.id }).get().id,
  );
}
