import { applyEvent } from "./projection";
import type { AssignmentSnapshot } from "./snapshot";
import type { StepFacts } from "./steps/facts";
import type { StepName } from "./steps/step-kinds";
import { eventOf, stepOf } from "./steps/steps";

/** Work under way, due on 31 July 2024, with an officer in charge and nothing handed in. */
export const assignment = (change: Partial<AssignmentSnapshot> = {}): AssignmentSnapshot => ({
  state: "in-progress",
  role: "lead",
  departmentId: 2,
  deadline: "2024-07-31",
  periodEnd: null,
  officerPersonId: 5,
  officerShares: [],
  percent: 40,
  reportedOn: null,
  closedOn: null,
  productNumber: "",
  productDate: null,
  productText: "",
  requestedDeadline: null,
  requestedReason: "",
  requestedOn: null,
  extensions: 0,
  ...change,
});

/** A report on it. */
export const REPORT = {
  reportedOn: "2024-07-09",
  productNumber: "12/BC-PĐT",
  productDate: "2024-07-08",
  productText: "Đã rà soát.",
} as const;

/** A request for more time that waits for a leader. */
export const REQUEST = {
  requestedDeadline: "2024-08-15",
  requestedReason: "Chờ ý kiến.",
  requestedOn: "2024-07-05",
} as const;

/** What a step may look up, on 10 July 2024: no urging, no confirmed period, persons 5 and 6 in the department. */
export const stepFacts = (change: Partial<StepFacts> = {}): StepFacts => ({
  today: "2024-07-10",
  urges: () => 0,
  staffName: (personId) => ({ 5: "Lê Thử", 6: "Đỗ Thư" })[personId] ?? null,
  lastClosedPeriod: () => null,
  periodAfter: () => null,
  ...change,
});

/** A step on 12 July 2024, and what is expected of it. */
export type StepCase = {
  before?: Partial<AssignmentSnapshot>;
  input?: object;
  facts?: Partial<StepFacts>;
  /** What the event records. */
  records: object;
  /** What is otherwise than before. */
  changes: Partial<AssignmentSnapshot>;
};

/** The assignment before and after a step, and what its event records. */
export function resultOf(name: StepName, given: StepCase) {
  const before = assignment(given.before);
  const event = eventOf(stepOf(name), before, given.input ?? {}, stepFacts(given.facts));
  return { before, recorded: event.payload, after: applyEvent(before, event, "2024-07-12") };
}
