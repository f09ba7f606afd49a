import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { productKey } from "@/domain/evaluation/catalogue-sheet";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Database } from "../../client";
import { findStagedCatalogue } from "../../queries/evaluation/find-staged-catalogue";
import { stagedCatalogues } from "../../schema/evaluation";
import { write } from "../../write";
import { addCatalogueItemIn } from "./add-catalogue-item";
import { setCoefficientIn } from "./set-coefficient";

/**
 * Stores the good rows of a sheet of products as they were shown, all of them or none; earlier coefficients stay. If
 * the list changed meanwhile so that a row does not fit, nothing is stored.
 * @returns how many rows were stored
 * @throws request.not_allowed, request.not_found, evaluation.nothing_to_store, evaluation.name_taken,
 * evaluation.coefficient_from_taken
 */
export function storeCatalogueSheet(
  db: Database,
  actor: Actor,
  { sheetId }: { sheetId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    if (!canKeepEvaluation(actor)) refuse("request.not_allowed");
    const sheet = findStagedCatalogue(tx, actor, sheetId) ?? refuse("request.not_found");
    const good = sheet.rows.flatMap((row) => (row.does === "add" || row.does === "change" ? [row] : []));
    if (good.length === 0) refuse("evaluation.nothing_to_store");
    // A product may be added by one row and changed by a later one.
    const added = new Map<string, number>();
    for (const { name, itemId, complexity, coefficient, fromDay, decision } of good) {
      const key = productKey(name);
      const id = itemId ?? added.get(key) ?? null;
      const version = { coefficient, fromDay, decision };
      if (id === null) added.set(key, addCatalogueItemIn(tx, actor, { name, complexity, ...version }, now));
      else setCoefficientIn(tx, actor, { itemId: id, ...version }, now);
    }
    tx.delete(stagedCatalogues).where(eq(stagedCatalogues.id, sheetId)).run();
    return good.length;
  });
}
