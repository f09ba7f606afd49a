import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type RegisterView, writeRegisterView } from "@/domain/directives/register-view";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { savedViews } from "../../schema/saved-views";
import { write } from "../../write";

/**
 * Stores a view of the register under a name; a name that the person already uses gets the new view. It records no
 * event, because it says nothing about the agency.
 * @returns its key
 * @throws request.not_allowed
 */
export function saveView(
  db: Database,
  actor: Actor,
  { name, view }: { name: string; view: RegisterView },
): number {
  const ownerUserId = ownerOf(actor);
  const written = writeRegisterView(view);
  return write(
    db,
    (tx) =>
      tx
        .insert(savedViews)
        .values({ ownerUserId, name, view: written })
        .onConflictDoUpdate({ target: [savedViews.ownerUserId, savedViews.name], set: { view: written } })
        .returning({ id: savedViews.id })
        .get().id,
  );
}

const ownerOf = ({ userId, grants }: Actor): number =>
  userId === null || grants.length === 0 ? refuse("request.not_allowed") : userId;

/** The actor's own view, to change it. @throws request.not_found, request.not_allowed */
export function findOwnView(tx: Transaction, actor: Actor, viewId: number) {
  const ownerUserId = ownerOf(actor);
  const found = tx.select().from(savedViews).where(eq(savedViews.id, viewId)).get();
  if (!found) return refuse("request.not_found");
  if (found.ownerUserId !== ownerUserId) refuse("request.not_allowed");
  return found;
}

/** The key of another view of that person with that name, if there is one. */
export const isNameTaken = (tx: Transaction, ownerUserId: number, name: string, butId: number): boolean => {
  const same = tx
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.ownerUserId, ownerUserId), eq(savedViews.name, name)))
    .get();
  return same !== undefined && same.id !== butId;
};
