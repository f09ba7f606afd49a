import "server-only";
import { type Actor, isLeader } from "@/domain/actor";
import type { ChosenRow, RowOutcome } from "@/domain/directives/rows";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { rowByRow } from "./row-by-row";
import { takeStepIn } from "./take-step";

/**
 * Confirms several reports as one act. A report that changed after it was shown is skipped, and the others are
 * confirmed: a leader who read twenty does not lose nineteen.
 * @throws request.not_allowed
 */
export function confirmReports(
  db: Database,
  actor: Actor,
  reports: readonly ChosenRow[],
  now: Date,
): RowOutcome<true>[] {
  if (!isLeader(actor)) refuse("request.not_allowed");
  return rowByRow(db, actor, reports, (report, causeId) => {
    write(db, (tx) => takeStepIn(tx, actor, "confirm", { ...report, note: "" }, now, { causeId }));
    return true as const;
  });
}
