import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { stagedDays } from "../../schema/staged-days";

/** A staged change of this administrator; those of others do not exist. */
export function findStagedDays(db: Reader, actor: Actor, id: number) {
  if (!isAdmin(actor) || actor.userId === null) return null;
  return (
    db
      .select()
      .from(stagedDays)
      .where(and(eq(stagedDays.id, id), eq(stagedDays.userId, actor.userId)))
      .get() ?? null
  );
}
