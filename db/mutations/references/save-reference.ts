import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { ChangeReferenceInput, CreateReferenceInput } from "@/domain/references/reference-input";
import { changesBetween } from "../../changes-between";
import type { Database, Transaction } from "../../client";
import { isCitedBySigned } from "../../queries/references/is-cited-by-signed";
import { recordEvent } from "../../record-event";
import { legalReferences } from "../../schema/legal-references";
import { write } from "../../write";

/** A legal document that minutes may cite. @returns its id @throws reference.already_there */
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
  refuseKnown(tx, input, null);
  const { id } = tx.insert(legalReferences).values(input).returning({ id: legalReferences.id }).get();
  recordEvent(tx, actor, { kind: "reference.created", payload: { number: input.number } }, {}, now);
  return id;
}

/**
 * Changes a reference. What a signed record cites keeps its kind, number, day and issuer, since the record's
 * hash covers them.
 * @throws request.changed_meanwhile, reference.already_there, reference.cited_by_signed
 */
export function changeReference(db: Database, actor: Actor, input: ChangeReferenceInput, now: Date): void {
  const { referenceId, version, ...fields } = input;
  write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const before = tx.select().from(legalReferences).where(eq(legalReferences.id, referenceId)).get();
    if (!before) return refuse("request.not_found");
    if (before.version !== version) {
      const theirs = [
        { field: "number", value: `${before.kind} ${before.number}` },
        { field: "issued_on", value: before.issuedOn ? formatDay(before.issuedOn) : "" },
        { field: "issuer", value: before.issuer },
        { field: "subject", value: before.subject },
      ];
      refuseAsChanged({ at: "", by: "", theirs: theirs.filter(({ value }) => value !== "") });
    }
    refuseKnown(tx, fields, referenceId);
    const changes = changesBetween(before, fields);
    if (changes.length === 0) return;
    const identity = changes.some(({ field }) => field !== "subject");
    if (identity && isCitedBySigned(tx, referenceId)) refuse("reference.cited_by_signed");
    tx.update(legalReferences)
      .set({ ...fields, version: version + 1 })
      .where(eq(legalReferences.id, referenceId))
      .run();
    const payload = { number: before.number, changes };
    recordEvent(tx, actor, { kind: "reference.changed", payload }, {}, now);
  });
}

function refuseKnown(
  tx: Transaction,
  { number, issuer }: { number: string; issuer: string },
  exceptId: number | null,
): void {
  const known = tx
    .select({ id: legalReferences.id })
    .from(legalReferences)
    .where(
      and(
        eq(legalReferences.number, number),
        eq(legalReferences.issuer, issuer),
        ne(legalReferences.id, exceptId ?? 0),
      ),
    )
    .get();
  if (known) refuse("reference.already_there", { number }, "number");
}
