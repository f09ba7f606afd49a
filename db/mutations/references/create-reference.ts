import "server-only";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { CreateReferenceInput } from "@/domain/references/reference-input";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { legalReferences } from "../../schema/legal-references";
import { write } from "../../write";
import { refuseKnownReference } from "./refuse-known-reference";

/** Creates a legal document that minutes may cite. @returns its id @throws reference.already_there */
export function createReference(db: Database, actor: Actor, input: CreateReferenceInput, now: Date): number {
  return write(db, (tx) => createReferenceIn(tx, actor, input, now));
}

/** The same inside another write. */
export function createReferenceIn(
  tx: Transaction,
  actor: Actor,
  input: CreateReferenceInput,
  now: Date,
): number {
  if (!isClerk(actor)) refuse("request.not_allowed");
  refuseKnownReference(tx, input, null);
  const { id } = tx.insert(legalReferences).values(input).returning({ id: legalReferences.id }).get();
  recordEvent(tx, actor, { kind: "reference.created", payload: { number: input.number } }, {}, now);
  return id;
}
