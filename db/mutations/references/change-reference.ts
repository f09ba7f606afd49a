import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { ChangeReferenceInput } from "@/domain/references/reference-input";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { isCitedBySigned } from "../../queries/references/is-cited-by-signed";
import { recordEvent } from "../../record-event";
import { legalReferences } from "../../schema/legal-references";
import { write } from "../../write";
import { refuseKnownReference } from "./refuse-known-reference";

/**
 * Changes a reference. Kind, number, day and issuer of a reference cited in a signed record cannot change, since
 * the record's hash covers them.
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
    refuseKnownReference(tx, fields, referenceId);
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
