import type { Day } from "../calendar/day";
import type { AssignmentState } from "./states";

/** The state of an assignment after its events so far. */
export type AssignmentSnapshot = {
  state: AssignmentState;
  role: "lead" | "coordinating";
  departmentId: number;
  deadline: Day | null;
  /** The last day of the current period; null if the work is not periodic. */
  periodEnd: Day | null;
  officerPersonId: number | null;
  /** How several people share the work, in whole percent; empty if the officer does it alone. */
  officerShares: { personId: number; percent: number }[];
  percent: number | null;
  reportedOn: Day | null;
  closedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
  /** Of the extension request that waits for a leader; null, "", null if there is none. */
  requestedDeadline: Day | null;
  requestedReason: string;
  requestedOn: Day | null;
  /** How many extensions were granted. */
  extensions: number;
};

/** No product is handed in. */
export const NO_PRODUCT = { productNumber: "", productDate: null, productText: "" } as const;

/**
 * No extension is requested. A request ends with the leader's answer, and with whatever makes it pointless: the
 * report, the withdrawal, or another deadline that a leader sets unasked.
 */
export const NO_REQUEST = { requestedDeadline: null, requestedReason: "", requestedOn: null } as const;
