import type { Day } from "../../calendar/day";
import type { AssignmentSnapshot } from "../snapshot";

/** A reported period: when it was due, and what was handed in. */
export type ReportedPeriod = {
  periodEnd: Day;
  deadline: Day | null;
  reportedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
};

/** The current period of an assignment, with what was reported on it; null if it is not periodic. */
export function reportedPeriodOf(assignment: AssignmentSnapshot): ReportedPeriod | null {
  const { periodEnd, deadline, reportedOn, productNumber, productDate, productText } = assignment;
  if (periodEnd === null) return null;
  return { periodEnd, deadline, reportedOn, productNumber, productDate, productText };
}
