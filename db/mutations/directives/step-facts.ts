import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { nextPeriod, type ReportingPeriod } from "@/domain/directives/periods";
import type { StepFacts } from "@/domain/directives/steps/facts";
import type { ReportedPeriod } from "@/domain/directives/steps/reported-period";
import type { EventPayloads } from "@/domain/events/event-kinds";
import type { Transaction } from "../../client";
import { effectiveEvent } from "../../effective-event";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { directives } from "../../schema/directives";
import { sql } from "../../sql";
import { findColleague } from "../people/find-colleague";
import type { AssignmentRow } from "./find-visible-assignment";

/**
 * Looks up the facts that a step needs beside the assignment's row, each only on demand.
 * @param today the agency's day on which the step is decided
 */
export function stepFacts(tx: Transaction, row: AssignmentRow, today: Day): StepFacts {
  return {
    today,
    urges: () => countUrges(tx, row.id),
    staffName: (personId) => findColleague(tx, personId, row.departmentId, today)?.name ?? null,
    lastClosedPeriod: () => findLastClosed(tx, row.id),
    periodAfter: (periodEnd) => findNextPeriod(tx, row.directiveId, periodEnd),
  };
}

function countUrges(tx: Transaction, assignmentId: number): number {
  const found = tx.get<{ count: number }>(
    sql`select count(*) as count from events e where ${effectiveEvent(assignmentId, ["assignment.urged"])}`,
  );
  return found?.count ?? 0;
}

function findLastClosed(tx: Transaction, assignmentId: number): ReportedPeriod | null {
  const last = tx.get<{ payload: string }>(
    sql`select e.payload as payload from events e
      where ${effectiveEvent(assignmentId, ["assignment.period_closed"])} order by e.id desc limit 1`,
  );
  if (!last) return null;
  const closed = JSON.parse(last.payload) as EventPayloads["assignment.period_closed"];
  return {
    periodEnd: closed.periodEnd,
    deadline: closed.deadline,
    reportedOn: closed.reportedOn,
    productNumber: closed.productNumber,
    productDate: closed.productDate,
    productText: closed.productText,
  };
}

function findNextPeriod(tx: Transaction, directiveId: number, periodEnd: Day): ReportingPeriod | null {
  const directive = tx.select().from(directives).where(eq(directives.id, directiveId)).get();
  if (!directive?.period) return null;
  return nextPeriod(directive.period, periodEnd, findCalendar(tx));
}
