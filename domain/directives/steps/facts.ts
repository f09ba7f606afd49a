import type { Day } from "../../calendar/day";
import type { ReportingPeriod } from "../periods";
import type { ReportedPeriod } from "./reported-period";

/** Facts that a step may need beside the assignment's row; each is looked up only when the step asks for it. */
export type StepFacts = {
  /** The agency's day on which the step is taken. */
  today: Day;
  /** How many times the department has been urged for this assignment. */
  urges: () => number;
  /** The name of a person who holds a title in the assignment's department today; null for anyone else. */
  staffName: (personId: number) => string | null;
  /** The last confirmed period of periodic work; null if there is none. */
  lastClosedPeriod: () => ReportedPeriod | null;
  /** The period after one that ends on a day; null if the work is not periodic. */
  periodAfter: (periodEnd: Day) => ReportingPeriod | null;
};
