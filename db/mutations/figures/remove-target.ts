import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { indicators, targets } from "../../schema/indicators";
import { write } from "../../write";

/** @throws request.not_allowed, request.not_found */
export function removeTarget(
  db: Database,
  actor: Actor,
  { targetId }: { targetId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const found = tx
      .select({ target: targets, name: indicators.name })
      .from(targets)
      .innerJoin(indicators, eq(indicators.id, targets.indicatorId))
      .where(eq(targets.id, targetId))
      .get();
    if (!found) return refuse("request.not_found");
    tx.delete(targets).where(eq(targets.id, targetId)).run();
    const payload = { name: found.name, year: found.target.year };
    recordEvent(tx, actor, { kind: "target.removed", payload }, {}, now);
    return found.target.indicatorId;
  });
}
