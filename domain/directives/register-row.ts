import type { Day } from "../calendar/day";
import type { DirectiveOrigin } from "../work-orders/origins";
import type { Mark } from "./buckets";
import type { DirectiveProperties } from "./properties";
import type { AssignmentState } from "./states";

export const ROLES = ["lead", "coordinating"] as const;
export type Role = (typeof ROLES)[number];

/**
 * What the rows of a view are: directives, by their lead's work; the work of the department that was chosen; or, for all
 * departments, what each coordinating one does for a directive, its part.
 */
export type RowKind = "directive" | "assignment" | "part";

/** One row of the register, as of the day that it shows. Page, spreadsheet and API each show a part of it. */
export type RegisterRow = DirectiveProperties & {
  /** Of the directive. */
  id: number;
  directiveVersion: number;
  assignmentId: number;
  version: number;
  code: string;
  origin: DirectiveOrigin;
  summary: string;
  text: string;
  /** Of the assignment on this row. */
  departmentId: number;
  department: string;
  role: Role;
  /** Of the whole directive: department names, separated by "; ". */
  leads: string;
  coordinating: string;
  state: AssignmentState;
  mark: Mark;
  deadline: Day | null;
  originalDeadline: Day | null;
  /** How many were granted up to the day. */
  extensions: number;
  /** The day that is requested now; null for a past day's register. */
  requestedDeadline: Day | null;
  urges: number;
  /** Open and without news from its department for as long as the settings say. */
  stale: boolean;
  /** The last day of the current period, or of the current one on a past day. */
  periodEnd: Day | null;
  reportedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
  givenByName: string;
  followingLeader: string | null;
  issuedOn: Day | null;
  /** Departments done, and asked (without withdrawn ones). */
  done: number;
  asked: number;
  /** Of a lead's row: whether a coordinating department still owes its part and the deadline of that is past. */
  partOverdue: boolean;
};
