import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database, Transaction } from "../../client";
import { listRota } from "../../queries/meetings/list-turns";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { rotaTurns, series } from "../../schema/meetings";
import { write } from "../../write";
import { type Direction, movedOrder } from "../minutes/move-in-order";

type OnTurn = { seriesId: number; departmentId: number };

/**
 * Puts a department at the end of the rota.
 * @throws request.not_allowed, request.not_found, department.disabled, series.already_in_rota
 */
export function addToRota(db: Database, actor: Actor, turn: OnTurn, now: Date): void {
  changeRota(db, actor, turn.seriesId, now, (tx, order) => {
    const department = tx.select().from(departments).where(eq(departments.id, turn.departmentId)).get();
    if (!department) return refuse("request.not_found", {}, "departmentId");
    if (!department.active) refuse("department.disabled", {}, "departmentId");
    if (order.includes(department.id)) refuse("series.already_in_rota", {}, "departmentId");
    tx.insert(rotaTurns)
      .values({ ...turn, sortOrder: order.length })
      .run();
    return [...order, department.id];
  });
}

/** Takes a department out of the rota; what it presented stays. @throws request.not_allowed, request.not_found */
export function removeFromRota(db: Database, actor: Actor, turn: OnTurn, now: Date): void {
  changeRota(db, actor, turn.seriesId, now, (tx, order) => {
    const gone = tx
      .delete(rotaTurns)
      .where(and(eq(rotaTurns.seriesId, turn.seriesId), eq(rotaTurns.departmentId, turn.departmentId)))
      .run();
    if (gone.changes !== 1) refuse("request.not_found");
    return order.filter((id) => id !== turn.departmentId);
  });
}

/** Moves a department one place up or down in the rota. @throws request.not_allowed, request.not_found */
export function moveInRota(
  db: Database,
  actor: Actor,
  { direction, ...turn }: OnTurn & { direction: Direction },
  now: Date,
): void {
  changeRota(db, actor, turn.seriesId, now, (_, order) => movedOrder(order, turn.departmentId, direction));
}

/** Writes the order that a change gives, and one event that names it, unless nothing moved. */
function changeRota(
  db: Database,
  actor: Actor,
  seriesId: number,
  now: Date,
  change: (tx: Transaction, order: number[]) => number[],
): void {
  write(db, (tx) => {
    if (!canWriteMinutes(actor)) refuse("request.not_allowed");
    const line = tx.select().from(series).where(eq(series.id, seriesId)).get();
    if (!line) return refuse("request.not_found");
    const idsOf = () => listRota(tx, actor, seriesId).map(({ departmentId }) => departmentId);
    const before = idsOf();
    change(tx, before).forEach((departmentId, sortOrder) => {
      tx.update(rotaTurns)
        .set({ sortOrder })
        .where(and(eq(rotaTurns.seriesId, seriesId), eq(rotaTurns.departmentId, departmentId)))
        .run();
    });
    if (before.join() === idsOf().join()) return;
    const order = listRota(tx, actor, seriesId).map(({ department }) => department);
    recordEvent(tx, actor, { kind: "series.rota_changed", payload: { name: line.name, order } }, {}, now);
  });
}
