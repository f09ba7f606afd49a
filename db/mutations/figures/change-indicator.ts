import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { ChangeIndicatorInput } from "@/domain/figures/figure-input";
import { changesBetween } from "../../changes-between";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { figures, indicators } from "../../schema/indicators";
import { meetings } from "../../schema/meetings";
import { write } from "../../write";
import { refuseTakenIndicator } from "./refuse-taken-indicator";

/**
 * Changes an indicator. Name and unit cannot change once signed minutes contain a figure of it, since their hash
 * covers both.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, figure.name_taken, figure.signed_with
 */
export function changeIndicator(db: Database, actor: Actor, input: ChangeIndicatorInput, now: Date): void {
  const { indicatorId, version, ...fields } = input;
  write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const before =
      tx.select().from(indicators).where(eq(indicators.id, indicatorId)).get() ?? refuse("request.not_found");
    if (before.version !== version) {
      refuseAsChanged({
        at: "",
        by: "",
        theirs: [{ field: "title", value: `${before.name}, ${before.unit}` }],
      });
    }
    refuseTakenIndicator(tx, fields.name, indicatorId);
    const changes = changesBetween(before, fields);
    if (changes.length === 0) return;
    const renamed = before.name !== fields.name || before.unit !== fields.unit;
    if (renamed && isReportedInSigned(tx, indicatorId)) refuse("figure.signed_with", {}, "name");
    tx.update(indicators)
      .set({ ...fields, version: version + 1 })
      .where(eq(indicators.id, indicatorId))
      .run();
    const payload = { name: before.name, changes };
    recordEvent(tx, actor, { kind: "indicator.changed", payload }, {}, now);
  });
}

function isReportedInSigned(tx: Transaction, indicatorId: number): boolean {
  const found = tx
    .select({ id: figures.id })
    .from(figures)
    .innerJoin(meetings, eq(meetings.id, figures.meetingId))
    .where(and(eq(figures.indicatorId, indicatorId), eq(meetings.status, "signed")))
    .limit(1)
    .get();
  return found !== undefined;
}
