import { z } from "zod";
import { findConfirmation } from "@/db/queries/evaluation/find-confirmation";
import { findEvaluation, listEvaluations } from "@/db/queries/evaluation/find-evaluation";
import { findRules } from "@/db/queries/evaluation/find-rules";
import { listEvaluatedDepartments } from "@/db/queries/evaluation/list-evaluated-people";
import { hashOf } from "@/db/queries/meetings/content-hash";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { contentOfReport } from "@/domain/evaluation/content";
import { type EvaluationPeriod, PERIOD_KEY, readPeriod } from "@/domain/evaluation/periods";
import { byId, found, nothing, optionalDay, optionalKey } from "../asked";
import { reading } from "../endpoint";
import { evaluation, evaluations } from "../shapes/evaluation";

const period = z.string().max(10).regex(PERIOD_KEY);

type Query = { period: string; asof?: Day | undefined };

/** The period, and the day as of which it is computed: never after today. */
function askedFor(query: Query, now: Date): { period: EvaluationPeriod; asOf: Day } {
  const today = dayInAgency(now.toISOString());
  const asOf = query.asof !== undefined && query.asof < today ? query.asof : today;
  return { period: found(readPeriod(query.period)), asOf };
}

/** The evaluation of people, for the software that keeps it; a scope of its own. */
export const EVALUATION = [
  reading({
    id: "listEvaluations",
    path: "/evaluations",
    tag: "evaluation",
    scope: "read:evaluation",
    params: nothing,
    query: z.strictObject({ period, department: optionalKey, asof: optionalDay }),
    answer: { kind: "one", schema: evaluations, status: 200 },
    run: ({ db, actor, now, query }) => {
      const asked = askedFor(query, now);
      const departments = listEvaluatedDepartments(db, actor, asked);
      const chosen =
        query.department === undefined
          ? departments
          : departments.filter(({ id }) => id === query.department);
      // The leaders of the agency need no title in a department.
      const groups = [...chosen.map(({ id }) => id), ...(query.department === undefined ? [null] : [])];
      const people = new Map(
        groups
          .flatMap((id) => listEvaluations(db, actor, id, asked))
          .map((report) => [report.person.id, report]),
      );
      const value = {
        period: asked.period.key,
        asOf: asked.asOf,
        rules: findRules(db, asked.asOf),
        people: [...people.values()],
      };
      return { value };
    },
  }),
  reading({
    id: "findEvaluation",
    path: "/evaluations/{id}",
    tag: "evaluation",
    scope: "read:evaluation",
    params: byId,
    query: z.strictObject({ period, asof: optionalDay }),
    answer: { kind: "one", schema: evaluation, status: 200 },
    run: ({ db, actor, now, params: { id }, query }) => {
      const asked = askedFor(query, now);
      const report = found(findEvaluation(db, actor, id, asked));
      const last = findConfirmation(db, actor, id, asked);
      const confirmed = last && {
        ...last,
        points: last.report.points,
        isShown: last.contentHash === hashOf(contentOfReport(report)),
      };
      return { value: { ...report, period: asked.period.key, confirmed } };
    },
  }),
];
