import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Transaction } from "../../client";
import { listRota } from "../../queries/meetings/list-turns";
import { recordEvent } from "../../record-event";
import { rotaTurns, series } from "../../schema/meetings";

export type OnTurn = { seriesId: number; departmentId: number };

/**
 * Writes the new order inside a write, and one event with it unless nothing moved.
 * @param change takes the departments' ids in today's order, and returns them in the new one
 * @throws request.not_allowed, request.not_found
 */
export function changeRotaIn(
  tx: Transaction,
  actor: Actor,
  seriesId: number,
  now: Date,
  change: (order: number[]) => number[],
): void {
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  const line = tx.select().from(series).where(eq(series.id, seriesId)).get() ?? refuse("request.not_found");
  const idsOf = () => listRota(tx, actor, seriesId).map(({ departmentId }) => departmentId);
  const before = idsOf();
  change(before).forEach((departmentId, sortOrder) => {
    tx.update(rotaTurns)
      .set({ sortOrder })
      .where(and(eq(rotaTurns.seriesId, seriesId), eq(rotaTurns.departmentId, departmentId)))
      .run();
  });
  if (before.join() === idsOf().join()) return;
  const order = listRota(tx, actor, seriesId).map(({ department }) => department);
  recordEvent(tx, actor, { kind: "series.rota_changed", payload: { name: line.name, order } }, {}, now);
}
