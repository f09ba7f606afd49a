import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { MOST_PRODUCTS, type ProductRow, planProducts } from "@/domain/evaluation/catalogue-sheet";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Database } from "../../client";
import { listCatalogue } from "../../queries/evaluation/list-catalogue";
import { stagedCatalogues } from "../../schema/evaluation";
import { write } from "../../write";

export type CatalogueSheet = {
  fileName: string;
  rows: readonly ProductRow[];
  /** For rows that name none. */
  fromDay: Day | null;
  decision: string;
};

/**
 * Keeps what each row of a sheet of products would change, for its sender to look at; nothing counts yet. An earlier
 * sheet of the sender is deleted.
 * @returns its id
 * @throws request.not_allowed, evaluation.no_products, evaluation.too_many_products
 */
export function stageCatalogueSheet(db: Database, actor: Actor, sheet: CatalogueSheet, now: Date): number {
  const { userId } = actor;
  if (userId === null || !canKeepEvaluation(actor)) return refuse("request.not_allowed");
  if (sheet.rows.length === 0) refuse("evaluation.no_products", {}, "file");
  if (sheet.rows.length > MOST_PRODUCTS) {
    refuse("evaluation.too_many_products", { limit: MOST_PRODUCTS }, "file");
  }
  return write(db, (tx) => {
    const known = listCatalogue(tx, actor, dayInAgency(now.toISOString()));
    const rows = planProducts(sheet.rows, known, sheet);
    tx.delete(stagedCatalogues).where(eq(stagedCatalogues.userId, userId)).run();
    return tx
      .insert(stagedCatalogues)
      .values({ userId, fileName: sheet.fileName, rows, createdAt: now.toISOString() })
      .returning({ id: stagedCatalogues.id })
      .get().id;
  });
}
