import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { RowOutcome } from "@/domain/directives/rows";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { returnedSheets } from "../../schema/returned-sheets";
import { write } from "../../write";
import { rowByRow } from "./row-by-row";
import { takeWantedSteps } from "./take-wanted-steps";

/**
 * Takes the steps of chosen rows of a sheet that came back, as one act: each row is a write of its own, so that one
 * that changed meanwhile is refused alone. Rows that were taken leave the sheet.
 * @throws request.not_found
 */
export function takeReturnedRows(
  db: Database,
  actor: Actor,
  { sheetId, rows }: { sheetId: number; rows: readonly number[] },
  now: Date,
): RowOutcome<true>[] {
  const own = and(eq(returnedSheets.id, sheetId), eq(returnedSheets.userId, actor.userId ?? 0));
  const sheet = db.select().from(returnedSheets).where(own).get() ?? refuse("request.not_found");
  const chosen = sheet.rows.filter(({ row, steps, problems }) => {
    return rows.includes(row) && steps.length > 0 && problems.length === 0;
  });
  const outcomes = rowByRow(db, actor, chosen, (row, causeId) => {
    write(db, (tx) => takeWantedSteps(tx, actor, row, now, causeId));
    return true as const;
  });
  const done = new Set(outcomes.flatMap(({ assignmentId, done: isDone }) => (isDone ? [assignmentId] : [])));
  write(db, (tx) => {
    const left = sheet.rows.filter(({ assignmentId }) => !done.has(assignmentId));
    tx.update(returnedSheets).set({ rows: left }).where(own).run();
  });
  return outcomes;
}
