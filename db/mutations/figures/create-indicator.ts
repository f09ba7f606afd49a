import "server-only";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { CreateIndicatorInput } from "@/domain/figures/figure-input";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { indicators } from "../../schema/indicators";
import { write } from "../../write";
import { refuseTakenIndicator } from "./refuse-taken-indicator";

/**
 * Creates an indicator that is measured each month. @returns its id @throws request.not_allowed, figure.name_taken
 */
export function createIndicator(db: Database, actor: Actor, input: CreateIndicatorInput, now: Date): number {
  return write(db, (tx) => createIndicatorIn(tx, actor, input, now));
}

/** The same inside another write. */
export function createIndicatorIn(
  tx: Transaction,
  actor: Actor,
  input: CreateIndicatorInput,
  now: Date,
): number {
  if (!isClerk(actor)) refuse("request.not_allowed");
  refuseTakenIndicator(tx, input.name, 0);
  const { id } = tx.insert(indicators).values(input).returning({ id: indicators.id }).get();
  recordEvent(tx, actor, { kind: "indicator.created", payload: { name: input.name } }, {}, now);
  return id;
}
