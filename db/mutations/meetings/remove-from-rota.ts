import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { rotaTurns } from "../../schema/meetings";
import { write } from "../../write";
import { changeRotaIn, type OnTurn } from "./change-rota-in";

/** Removes a department from the rota; its past reports stay. @throws request.not_allowed, request.not_found */
export function removeFromRota(db: Database, actor: Actor, turn: OnTurn, now: Date): void {
  write(db, (tx) =>
    changeRotaIn(tx, actor, turn.seriesId, now, (order) => {
      const gone = tx
        .delete(rotaTurns)
        .where(and(eq(rotaTurns.seriesId, turn.seriesId), eq(rotaTurns.departmentId, turn.departmentId)))
        .run();
      if (gone.changes !== 1) refuse("request.not_found");
      return order.filter((id) => id !== turn.departmentId);
    }),
  );
}
