import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { departments } from "../../schema/departments";
import { rotaTurns } from "../../schema/meetings";
import { write } from "../../write";
import { changeRotaIn, type OnTurn } from "./change-rota-in";

/**
 * Adds a department at the end of the rota.
 * @throws request.not_allowed, request.not_found, department.disabled, series.already_in_rota
 */
export function addToRota(db: Database, actor: Actor, turn: OnTurn, now: Date): void {
  write(db, (tx) =>
    changeRotaIn(tx, actor, turn.seriesId, now, (order) => {
      const department = tx.select().from(departments).where(eq(departments.id, turn.departmentId)).get();
      if (!department) return refuse("request.not_found", {}, "departmentId");
      if (!department.active) refuse("department.disabled", {}, "departmentId");
      if (order.includes(department.id)) refuse("series.already_in_rota", {}, "departmentId");
      tx.insert(rotaTurns)
        .values({ ...turn, sortOrder: order.length })
        .run();
      return [...order, department.id];
    }),
  );
}
