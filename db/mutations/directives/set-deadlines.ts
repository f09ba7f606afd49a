import "server-only";
import { type Actor, isLeader } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refusePastDeadline } from "@/domain/directives/new-deadline";
import type { ChosenRow, RowOutcome } from "@/domain/directives/rows";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { write } from "../../write";
import { rowByRow } from "./row-by-row";
import { takeStepIn } from "./take-step";

/**
 * A leader sets one deadline, or none, for several assignments as one act, each in the version that was shown.
 * @throws request.not_allowed, directive.extension_in_past
 */
export function setDeadlines(
  db: Database,
  actor: Actor,
  { rows, deadline, reason }: { rows: readonly ChosenRow[]; deadline: Day | null; reason: string },
  now: Date,
): RowOutcome<true>[] {
  if (!isLeader(actor)) refuse("request.not_allowed");
  refusePastDeadline(deadline, dayInAgency(now.toISOString()));
  return rowByRow(db, actor, rows, (row, causeId) => {
    write(db, (tx) => takeStepIn(tx, actor, "set-deadline", { ...row, deadline, reason }, now, { causeId }));
    return true as const;
  });
}
