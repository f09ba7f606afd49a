import "server-only";
import { desc, lte } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { DEFAULT_RULES, type EvaluationRules } from "@/domain/evaluation/rules";
import type { Reader } from "../../client";
import { evaluationRules } from "../../schema/evaluation";

/** The agency's choices of counting on a day; the defaults until it has chosen. */
export function findRules(db: Reader, asOf: Day): EvaluationRules {
  const found = db
    .select({ rules: evaluationRules.rules })
    .from(evaluationRules)
    .where(lte(evaluationRules.effectiveOn, asOf))
    .orderBy(desc(evaluationRules.effectiveOn), desc(evaluationRules.id))
    .limit(1)
    .get();
  return { ...DEFAULT_RULES, ...found?.rules };
}
