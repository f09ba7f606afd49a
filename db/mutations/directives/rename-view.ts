import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { savedViews } from "../../schema/saved-views";
import { write } from "../../write";
import { findOwnView, isNameTaken } from "./save-view";

/**
 * Renames the actor's own view; its address stays. @throws view.name_taken, request.not_found, request.not_allowed
 */
export function renameView(
  db: Database,
  actor: Actor,
  { viewId, name }: { viewId: number; name: string },
): void {
  write(db, (tx) => {
    const { ownerUserId } = findOwnView(tx, actor, viewId);
    if (isNameTaken(tx, ownerUserId, name, viewId)) refuse("view.name_taken", {}, "name");
    tx.update(savedViews).set({ name }).where(eq(savedViews.id, viewId)).run();
  });
}
