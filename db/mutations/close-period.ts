import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { calendarOf } from "@/domain/calendar/working-days";
import { nextPeriod } from "@/domain/directives/periods";
import { refuse } from "@/domain/errors";
import type { JudgedPeriod } from "@/domain/events/kinds";
import type { Transaction } from "../client";
import { listDaysOff } from "../queries/list-days-off";
import { directives } from "../schema/directives";
import { type AdvanceOptions, type AssignmentRow, advanceAssignment } from "./advance-assignment";

/**
 * Closes the period that was reported and asks for the next, which may lie in the past where several were missed:
 * none is skipped. Its deadline is reckoned from the period, not from an extension of the one before.
 * @returns the event's id
 */
export function closePeriodIn(
  tx: Transaction,
  actor: Actor,
  row: AssignmentRow,
  { version, note }: { version: number | undefined; note: string },
  now: Date,
  options: AdvanceOptions,
): number {
  const judged = judgedPeriodOf(row);
  const directive = tx.select().from(directives).where(eq(directives.id, row.directiveId)).get();
  if (!judged || !directive?.period) return refuse("directive.no_such_step");
  const next = nextPeriod(directive.period, judged.periodEnd, calendarOf(listDaysOff(tx, actor)));
  const event = { kind: "assignment.period_closed", payload: { ...judged, note, next } } as const;
  const step = { assignmentId: row.id, version, step: "close-period", event } as const;
  return advanceAssignment(tx, actor, step, now, options).eventId;
}

/** The period an assignment is in, with what was reported on it; null where it is not periodic. */
function judgedPeriodOf(row: AssignmentRow): JudgedPeriod | null {
  const { periodEnd, deadline, reportedOn, productNumber, productDate, productText } = row;
  if (periodEnd === null) return null;
  return { periodEnd, deadline, reportedOn, productNumber, productDate, productText };
}
