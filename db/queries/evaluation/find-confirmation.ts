import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { readContent } from "@/domain/evaluation/content";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";
import { canSeeEvaluation } from "@/domain/evaluation/policy";
import type { EvaluationReport } from "@/domain/evaluation/report";
import type { Reader } from "../../client";
import { evaluationConfirmations } from "../../schema/evaluation";
import { hashOf } from "../meetings/content-hash";
import { findEvaluated } from "./list-evaluated-people";

export type Confirmation = {
  version: number;
  contentHash: string;
  /** Whether the stored text still has its hash. */
  isIntact: boolean;
  reason: string;
  confirmedOn: Day;
  confirmedAt: string;
  byName: string;
  report: EvaluationReport;
};

type Asked = { period: EvaluationPeriod; asOf: Day };

/**
 * The versions of a person and a period that were confirmed up to a day, the newest first; none if they do not exist for
 * the actor.
 */
export function listConfirmations(db: Reader, actor: Actor, personId: number, asked: Asked): Confirmation[] {
  const person = findEvaluated(db, personId, asked) ?? { personId, departmentIds: [] };
  if (!canSeeEvaluation(actor, person)) return [];
  return db
    .select()
    .from(evaluationConfirmations)
    .where(
      and(
        eq(evaluationConfirmations.personId, personId),
        eq(evaluationConfirmations.periodKey, asked.period.key),
        lte(evaluationConfirmations.confirmedOn, asked.asOf),
      ),
    )
    .orderBy(desc(evaluationConfirmations.version))
    .all()
    .map(({ version, content, contentHash, reason, confirmedOn, confirmedAt, byName }) => ({
      version,
      contentHash,
      isIntact: hashOf(content) === contentHash,
      reason,
      confirmedOn,
      confirmedAt,
      byName,
      report: readContent(content, confirmedOn),
    }));
}

/** The newest of them; null if the period was not confirmed by then. */
export const findConfirmation = (
  db: Reader,
  actor: Actor,
  personId: number,
  asked: Asked,
): Confirmation | null => listConfirmations(db, actor, personId, asked)[0] ?? null;
