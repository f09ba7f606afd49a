import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Reader } from "../../client";
import { stagedCatalogues } from "../../schema/evaluation";

/** A sheet of products that the actor sent and has not stored; others' do not exist. */
export function findStagedCatalogue(db: Reader, actor: Actor, id: number) {
  if (actor.userId === null || !canKeepEvaluation(actor)) return null;
  return (
    db
      .select()
      .from(stagedCatalogues)
      .where(and(eq(stagedCatalogues.id, id), eq(stagedCatalogues.userId, actor.userId)))
      .get() ?? null
  );
}
