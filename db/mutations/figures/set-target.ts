import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { SetTargetInput } from "@/domain/figures/figure-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { indicators, targets } from "../../schema/indicators";
import { legalReferences } from "../../schema/legal-references";
import { write } from "../../write";

/**
 * Sets the value that a legal reference (or none) requires by the end of a year; it replaces an earlier value for
 * that year.
 * @throws request.not_allowed, request.not_found
 */
export function setTarget(db: Database, actor: Actor, input: SetTargetInput, now: Date): void {
  const { indicatorId, year, value, referenceId } = input;
  write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const indicator =
      tx.select().from(indicators).where(eq(indicators.id, indicatorId)).get() ??
      refuse("request.not_found", {}, "indicatorId");
    const reference =
      referenceId === null ||
      tx.select().from(legalReferences).where(eq(legalReferences.id, referenceId)).get();
    if (!reference) refuse("request.not_found", {}, "referenceId");
    const same = and(
      eq(targets.indicatorId, indicatorId),
      eq(targets.year, year),
      referenceId === null ? isNull(targets.referenceId) : eq(targets.referenceId, referenceId),
    );
    tx.delete(targets).where(same).run();
    tx.insert(targets).values({ indicatorId, year, value, referenceId }).run();
    const payload = { name: indicator.name, year, value, unit: indicator.unit };
    recordEvent(tx, actor, { kind: "target.set", payload }, {}, now);
  });
}
