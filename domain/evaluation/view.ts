import { type Day, parseDay } from "../calendar/day";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "../forms/address";
import { type EvaluationPeriod, periodOn, readPeriod } from "./periods";

/** What the page of evaluations shows; all of it is in the address. */
export type EvaluationView = {
  period: EvaluationPeriod;
  /** The day as of which it is computed; null for today. */
  asOf: Day | null;
  /** Null for the first that the reader may open; "leaders" for the leaders of the agency. */
  department: number | "leaders" | null;
};

/** The view that an address asks for; without a period the current month. */
export function readEvaluationView(asked: AddressQuery, today: Day): EvaluationView {
  const month = periodOn("month", today);
  const asOf = parseDay(firstOf(asked.asof));
  return {
    period: readPeriod(firstOf(asked.period)) ?? month,
    asOf: asOf !== null && asOf < today ? asOf : null,
    department: firstOf(asked.department) === "leaders" ? "leaders" : positiveOf(asked.department),
  };
}

const fieldsOf = ({ period, asOf, department }: EvaluationView) => ({
  period: period.key,
  asof: asOf,
  department,
});

/** The address of the list. */
export const evaluationHref = (view: EvaluationView): string => addressOf("/evaluation", fieldsOf(view));

/** The address of one person's report. */
export const evaluationOf = (view: EvaluationView, personId: number): string =>
  addressOf(`/evaluation/${personId}`, { ...fieldsOf(view), department: null });

/** The address of a file: of one person, or of the list. */
export const evaluationFileHref = (view: EvaluationView, format: string, personId?: number): string =>
  personId === undefined
    ? addressOf(`/evaluation/export/${format}`, fieldsOf(view))
    : addressOf(`/evaluation/${personId}/${format}`, { ...fieldsOf(view), department: null });
