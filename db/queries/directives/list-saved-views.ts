import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type RegisterView, readRegisterView } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { people } from "../../schema/people";
import { savedViews } from "../../schema/saved-views";
import { users } from "../../schema/users";
import { sql } from "../../sql";

/** The actor's own views by name. */
export function listOwnViews(db: Reader, actor: Actor): { id: number; name: string }[] {
  if (actor.userId === null) return [];
  return prepared(db, "own views", () =>
    db
      .select({ id: savedViews.id, name: savedViews.name })
      .from(savedViews)
      .where(eq(savedViews.ownerUserId, sql.placeholder("userId")))
      .orderBy(asc(savedViews.name))
      .prepare(),
  ).all({ userId: actor.userId });
}

export type SavedView = { id: number; name: string; own: boolean; owner: string; view: RegisterView };

/**
 * A view that is shared by its address; null if it was removed. Its rows are limited to what the reader may see.
 */
export function findSavedView(db: Reader, actor: Actor, viewId: number): SavedView | null {
  if (actor.userId === null || actor.grants.length === 0) return null;
  const found = db
    .select({ saved: savedViews, owner: people.fullName })
    .from(savedViews)
    .innerJoin(users, eq(users.id, savedViews.ownerUserId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(eq(savedViews.id, viewId))
    .get();
  if (!found) return null;
  const { id, name, view, ownerUserId } = found.saved;
  const query = Object.fromEntries(new URLSearchParams(view));
  return { id, name, owner: found.owner, own: ownerUserId === actor.userId, view: readRegisterView(query) };
}
