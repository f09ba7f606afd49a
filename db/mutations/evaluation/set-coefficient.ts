import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { SetCoefficientInput } from "@/domain/evaluation/evaluation-input";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { catalogueCoefficients, catalogueItems } from "../../schema/evaluation";
import { write } from "../../write";

/**
 * Gives a product another coefficient from a day on; the versions before it stay.
 * @throws request.not_allowed, request.not_found, evaluation.coefficient_from_taken
 */
export function setCoefficient(db: Database, actor: Actor, input: SetCoefficientInput, now: Date): void {
  write(db, (tx) => setCoefficientIn(tx, actor, input, now));
}

/** The same inside another write. */
export function setCoefficientIn(
  tx: Transaction,
  actor: Actor,
  { itemId, coefficient, fromDay, decision }: SetCoefficientInput,
  now: Date,
): void {
  if (!canKeepEvaluation(actor)) refuse("request.not_allowed");
  const item = tx.select().from(catalogueItems).where(eq(catalogueItems.id, itemId)).get();
  if (!item) refuse("request.not_found");
  const there = tx
    .select()
    .from(catalogueCoefficients)
    .where(and(eq(catalogueCoefficients.itemId, itemId), eq(catalogueCoefficients.fromDay, fromDay)))
    .get();
  if (there) refuse("evaluation.coefficient_from_taken", {}, "fromDay");
  const recordedOn = dayInAgency(now.toISOString());
  tx.insert(catalogueCoefficients).values({ itemId, coefficient, fromDay, decision, recordedOn }).run();
  const payload = { name: item.name };
  recordEvent(tx, actor, { kind: "evaluation.catalogue_changed", payload }, {}, now);
}
