import type { ReportedPeriod } from "../../events/event-kinds";
import type { AssignmentSnapshot } from "../snapshot";

/** The period an assignment is in, with what was reported on it; null where it is not periodic. */
export function reportedPeriodOf(assignment: AssignmentSnapshot): ReportedPeriod | null {
  const { periodEnd, deadline, reportedOn, productNumber, productDate, productText } = assignment;
  if (periodEnd === null) return null;
  return { periodEnd, deadline, reportedOn, productNumber, productDate, productText };
}
