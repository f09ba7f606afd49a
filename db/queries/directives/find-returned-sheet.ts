import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { returnedSheets } from "../../schema/returned-sheets";

/** A sheet that the actor sent back and has not taken yet; others' do not exist. */
export function findReturnedSheet(db: Reader, actor: Actor, id: number) {
  if (actor.userId === null || actor.grants.length === 0) return null;
  return (
    db
      .select()
      .from(returnedSheets)
      .where(and(eq(returnedSheets.id, id), eq(returnedSheets.userId, actor.userId)))
      .get() ?? null
  );
}
