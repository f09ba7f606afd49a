import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { savedViews } from "../../schema/saved-views";
import { write } from "../../write";
import { findOwnView } from "./save-view";

/**
 * Removes the actor's own view; people who open its address see a message. @throws request.not_found,
 * request.not_allowed
 */
export function removeView(db: Database, actor: Actor, { viewId }: { viewId: number }): void {
  write(db, (tx) => {
    findOwnView(tx, actor, viewId);
    tx.delete(savedViews).where(eq(savedViews.id, viewId)).run();
  });
}
