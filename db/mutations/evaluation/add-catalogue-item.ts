import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { productKey } from "@/domain/evaluation/catalogue-sheet";
import type { AddCatalogueItemInput } from "@/domain/evaluation/evaluation-input";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { catalogueCoefficients, catalogueItems } from "../../schema/evaluation";
import { write } from "../../write";

/**
 * Adds a product with its first coefficient to the agency's list.
 * @returns its id
 * @throws request.not_allowed, evaluation.name_taken
 */
export function addCatalogueItem(
  db: Database,
  actor: Actor,
  input: AddCatalogueItemInput,
  now: Date,
): number {
  return write(db, (tx) => addCatalogueItemIn(tx, actor, input, now));
}

/** The same inside another write. */
export function addCatalogueItemIn(
  tx: Transaction,
  actor: Actor,
  { name, complexity, coefficient, fromDay, decision }: AddCatalogueItemInput,
  now: Date,
): number {
  if (!canKeepEvaluation(actor)) refuse("request.not_allowed");
  const taken = tx
    .select({ name: catalogueItems.name })
    .from(catalogueItems)
    .all()
    .some((other) => productKey(other.name) === productKey(name));
  if (taken) refuse("evaluation.name_taken", {}, "name");
  const { id: itemId } = tx
    .insert(catalogueItems)
    .values({ name, complexity })
    .returning({ id: catalogueItems.id })
    .get();
  const recordedOn = dayInAgency(now.toISOString());
  tx.insert(catalogueCoefficients).values({ itemId, coefficient, fromDay, decision, recordedOn }).run();
  recordEvent(tx, actor, { kind: "evaluation.catalogue_changed", payload: { name } }, {}, now);
  return itemId;
}
