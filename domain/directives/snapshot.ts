import type { Day } from "../calendar/day";
import type { AssignmentState } from "./states";

/** What an assignment is after its events so far. */
export type AssignmentSnapshot = {
  state: AssignmentState;
  role: "lead" | "coordinating";
  departmentId: number;
  deadline: Day | null;
  /** The last day of the period that is asked for; null where the work is not periodic. */
  periodEnd: Day | null;
  officerPersonId: number | null;
  percent: number | null;
  reportedOn: Day | null;
  closedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
  /** Of the extension request that waits for a leader; null, "", null where none does. */
  requestedDeadline: Day | null;
  requestedReason: string;
  requestedOn: Day | null;
  /** How many were granted. */
  extensions: number;
};

/** Nothing is handed in. */
export const NO_PRODUCT = { productNumber: "", productDate: null, productText: "" } as const;

/**
 * No extension is asked for. A request ends with the leader's answer, and with what leaves it nothing to ask: the
 * report, the withdrawal, and another deadline that a leader sets on his own.
 */
export const NO_REQUEST = { requestedDeadline: null, requestedReason: "", requestedOn: null } as const;
