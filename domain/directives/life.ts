import { type Actor, heads, isAdmin, isClerk, isLeader, worksIn } from "../actor";
import type { Day } from "../calendar/day";
import { type ErrorCode, refuse } from "../errors";
import type { AssignmentState } from "./states";
import type { StepName } from "./steps/step-kinds";
import { ALL_STEPS, stepOf } from "./steps/steps";

/** Whether this actor may take the step for an assignment of this department, whatever its state. */
export function mayTake(actor: Actor, name: StepName, departmentId: number): boolean {
  switch (stepOf(name).by) {
    case "leader":
      return isLeader(actor);
    case "clerk":
      return isClerk(actor);
    case "head":
      return heads(actor, departmentId);
    case "staff":
      return worksIn(actor, departmentId);
    case "admin":
      return isAdmin(actor);
  }
}

/** What an extension depends on: the deadline in force, and the one that is requested. */
export type Extendable = { deadline: Day | null; requestedDeadline: Day | null };

/** Whether the step fits this kind of work: periodic work has the end of its period. */
export function fitsPeriod(name: StepName, { periodEnd }: { periodEnd: Day | null }): boolean {
  const { periodic } = stepOf(name);
  return periodic === undefined || periodic === (periodEnd !== null);
}

/** Why an open extension request, or the lack of one, forbids a step; null if it does not. */
export function requestRefusal(name: StepName, assignment: Extendable): ErrorCode | null {
  switch (stepOf(name).request) {
    case "none":
      if (assignment.deadline === null) return "directive.extension_undated";
      return assignment.requestedDeadline === null ? null : "directive.extension_already_asked";
    case "open":
      return assignment.requestedDeadline === null ? "directive.extension_not_asked" : null;
    default:
      return null;
  }
}

/** The steps that this actor may take now, in order: the page shows them as buttons. */
export function stepsFor(
  actor: Actor,
  assignment: { state: AssignmentState; departmentId: number; periodEnd: Day | null } & Extendable,
): StepName[] {
  return ALL_STEPS.filter(
    ({ name, from }) =>
      from.includes(assignment.state) &&
      fitsPeriod(name, assignment) &&
      mayTake(actor, name, assignment.departmentId) &&
      requestRefusal(name, assignment) === null,
  ).map(({ name }) => name);
}

/**
 * The state after a step.
 * @throws directive.no_such_step if it cannot be taken from this state
 */
export function stateAfter(state: AssignmentState, name: StepName): AssignmentState {
  const { from, to } = stepOf(name);
  if (!from.includes(state)) refuse("directive.no_such_step", { state, step: name });
  return to === "same" ? state : to;
}
