import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { type Direction, movedOrder } from "../minutes/move-in-order";
import { changeRotaIn, type OnTurn } from "./change-rota-in";

/** Moves a department one place up or down in the rota. @throws request.not_allowed, request.not_found */
export function moveInRota(
  db: Database,
  actor: Actor,
  { direction, ...turn }: OnTurn & { direction: Direction },
  now: Date,
): void {
  write(db, (tx) =>
    changeRotaIn(tx, actor, turn.seriesId, now, (order) => movedOrder(order, turn.departmentId, direction)),
  );
}
