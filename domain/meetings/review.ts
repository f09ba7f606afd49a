import type { Day } from "../calendar/day";
import type { AssignmentState } from "../directives/states";
import { stepOf } from "../directives/steps/steps";
import type { ErrorCode } from "../errors";
import { REVIEW_KINDS, type ReviewKind } from "./review-kinds";

/** Open work urged this often before a meeting has its own place on the review. */
export const URGES_TO_REVIEW = 3;

/** The step that each decision takes when the minutes are signed. */
export const STEP_OF_DECISION = {
  confirm: "confirm",
  extend: "set-deadline",
  urge: "urge",
  "carry-over": "carry-over",
} as const;

type Reviewed = { state: AssignmentState; role: "lead" | "coordinating"; deadline: Day | null };

/** The decisions that fit the state of an assignment, in order. */
export const decisionsFor = ({ state, role }: Reviewed): ReviewKind[] =>
  REVIEW_KINDS.filter(
    (kind) =>
      stepOf(STEP_OF_DECISION[kind]).from.includes(state) && (kind !== "carry-over" || role === "lead"),
  );

/**
 * Why a decision does not fit an assignment; null if it does.
 * @param deadline of "extend"
 * @param heldOn the meeting's day
 */
export function decisionRefusal(
  { kind, deadline }: { kind: ReviewKind; deadline: Day | null },
  assignment: Reviewed,
  heldOn: Day,
): ErrorCode | null {
  if (kind === "carry-over" && assignment.role !== "lead") return "review.carry_over_lead_only";
  if (!stepOf(STEP_OF_DECISION[kind]).from.includes(assignment.state)) return "review.decision_misfit";
  const late = deadline === null || deadline <= heldOn || deadline <= (assignment.deadline ?? heldOn);
  return kind === "extend" && late ? "review.deadline_not_later" : null;
}
