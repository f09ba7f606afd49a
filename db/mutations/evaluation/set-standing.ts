import "server-only";
import { and, asc, eq, gte, isNull, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { addDays, type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { SetStandingInput } from "@/domain/evaluation/evaluation-input";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { evaluationStandings } from "../../schema/evaluation";
import { people, positions } from "../../schema/people";
import { write } from "../../write";

/**
 * Records by which rules a person is evaluated from a day on, until the next one begins. What was recorded before stays as
 * it was, so that a report of a past day stays the same.
 * @throws request.not_allowed, request.not_found, evaluation.person_left, evaluation.two_groups_in_period for a change
 * within a month, evaluation.period_overlaps
 */
export function setStanding(
  db: Database,
  actor: Actor,
  { personId, group, leads, fromDay, toDay }: SetStandingInput,
  now: Date,
): void {
  write(db, (tx) => {
    if (!canKeepEvaluation(actor)) refuse("request.not_allowed");
    const person =
      tx.select().from(people).where(eq(people.id, personId)).get() ?? refuse("request.not_found");
    refuseLeft(tx, personId, fromDay);
    const before = tx
      .select()
      .from(evaluationStandings)
      .where(eq(evaluationStandings.personId, personId))
      .orderBy(asc(evaluationStandings.fromDay))
      .all();
    const lasting = before.map(({ fromDay: from, toDay: typed }, index) => {
      const next = before[index + 1]?.fromDay;
      return { from, to: next ? earlier(typed, addDays(next, -1)) : typed };
    });
    const others = lasting.filter(({ from, to }) => to !== null || from >= fromDay);
    if (others.some(({ from, to }) => (to ?? fromDay) >= fromDay && (toDay === null || from <= toDay))) {
      refuse("evaluation.period_overlaps", {}, "fromDay");
    }
    // A month has one group: its figures follow one formula.
    if (before.length > 0 && !fromDay.endsWith("-01")) {
      refuse("evaluation.two_groups_in_period", {}, "fromDay");
    }
    const recordedOn = dayInAgency(now.toISOString());
    tx.insert(evaluationStandings).values({ personId, group, leads, fromDay, toDay, recordedOn }).run();
    const payload = { what: "standing" as const, about: person.fullName, period: null };
    recordEvent(tx, actor, { kind: "evaluation.decided", payload }, {}, now);
  });
}

const earlier = (a: Day | null, b: Day): Day => (a !== null && a < b ? a : b);

/** Somebody without a title in a department from that day on has left. */
function refuseLeft(tx: Transaction, personId: number, fromDay: Day): void {
  const title = tx
    .select({ id: positions.id })
    .from(positions)
    .where(and(eq(positions.personId, personId), or(isNull(positions.toDay), gte(positions.toDay, fromDay))))
    .get();
  if (!title) refuse("evaluation.person_left", {}, "fromDay");
}
