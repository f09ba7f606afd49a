import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { type EvaluationPeriod, readPeriod } from "@/domain/evaluation/periods";
import { canEvaluate, canSeeEvaluation } from "@/domain/evaluation/policy";
import type { Transaction } from "../../client";
import { type EvaluatedPerson, findEvaluated } from "../../queries/evaluation/list-evaluated-people";

/**
 * A person of a period whom the actor may evaluate.
 * @throws request.not_found, request.not_allowed, evaluation.person_left if the person held no title in that period
 */
export function findOwnEvaluated(
  tx: Transaction,
  actor: Actor,
  { personId, period: key }: { personId: number; period: string },
  today: Day,
): { person: EvaluatedPerson; period: EvaluationPeriod } {
  const period = readPeriod(key) ?? refuse("request.invalid", {}, "period");
  const person = findEvaluated(tx, personId, { period, asOf: today });
  const none = { personId, departmentIds: [] };
  if (!canSeeEvaluation(actor, person ?? none)) refuse("request.not_found");
  if (!canEvaluate(actor, person ?? none)) refuse("request.not_allowed");
  if (person === null) return refuse("evaluation.person_left", {}, "personId");
  return { person, period };
}
