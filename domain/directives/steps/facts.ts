import type { Day } from "../../calendar/day";
import type { ReportedPeriod } from "../../events/event-kinds";
import type { ReportingPeriod } from "../periods";

/** What a step may have to know beside the assignment's row; looked up only where the step asks. */
export type StepFacts = {
  /** The agency's day on which the step is decided. */
  today: Day;
  /** How many times the department was urged for this assignment. */
  urges: () => number;
  /** The name of a person who holds a title in the assignment's department today; null for anybody else. */
  staffName: (personId: number) => string | null;
  /** The period of periodic work that was confirmed last; null where none was. */
  lastClosedPeriod: () => ReportedPeriod | null;
  /** The period of periodic work that follows one; null where the work is not periodic. */
  periodAfter: (periodEnd: Day) => ReportingPeriod | null;
};
