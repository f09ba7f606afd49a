import type { ReportedPeriod } from "../../events/event-kinds";
import type { AssignmentSnapshot } from "../snapshot";

/** The current period of an assignment, with what was reported on it; null if it is not periodic. */
export function reportedPeriodOf(assignment: AssignmentSnapshot): ReportedPeriod | null {
  const { periodEnd, deadline, reportedOn, productNumber, productDate, productText } = assignment;
  if (periodEnd === null) return null;
  return { periodEnd, deadline, reportedOn, productNumber, productDate, productText };
}
