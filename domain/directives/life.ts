import { type Actor, heads, isAdmin, isClerk, isLeader, worksIn } from "../actor";
import type { Day } from "../calendar/day";
import { type ErrorCode, refuse } from "../errors";

export const ASSIGNMENT_STATES = [
  "proposed",
  "assigned",
  "in-progress",
  "reported",
  "done",
  "withdrawn",
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** Issued and not closed: a department, or the leader who confirms, still has something to do. */
export const OPEN_STATES = ["assigned", "in-progress", "reported"] as const satisfies AssignmentState[];

export const isOpen = (state: AssignmentState): boolean => OPEN_STATES.some((open) => open === state);

/** Open, and the department's turn: it owes the work and a word about it. A report passes the turn to a leader. */
export const OWED_STATES = ["assigned", "in-progress"] as const satisfies AssignmentState[];

export const isOwed = (state: AssignmentState): boolean => OWED_STATES.some((owed) => owed === state);

/** Who may take a step; a leader may all a clerk may, a head all the staff may. */
export const STEP_ROLES = ["leader", "clerk", "head", "staff", "admin"] as const;
export type StepRole = (typeof STEP_ROLES)[number];

/** What a step cannot go without; the input schemas ask for it field by field. */
export type StepNeed = "note" | "product" | "reason" | "deadline" | "department" | "officer" | "text";

/** What a step asks of the extension request: that none is open, or that one is. */
export type StepRequest = "none" | "open";

export type Step = {
  event: StepEvent;
  from: readonly AssignmentState[];
  /** "same" leaves the state as it is. */
  to: AssignmentState | "same";
  by: StepRole;
  needs: readonly StepNeed[];
  request?: StepRequest;
  /** Only for periodic work, or only for the other; either where it says nothing. */
  periodic?: boolean;
};

export const STEP_EVENTS = [
  "acknowledge",
  "log-progress",
  "report-done",
  "take-back",
  "confirm",
  "close-period",
  "end-periodic",
  "return",
  "reopen",
  "withdraw",
  "set-deadline",
  "request-extension",
  "grant-extension",
  "refuse-extension",
  "change-lead",
  "urge",
  "carry-over",
  "move-to-successor",
  "end-by-merger",
  "name-officer",
  "hand-over",
  "comment",
  "reply",
] as const;
export type StepEvent = (typeof STEP_EVENTS)[number];

const issued = ["assigned", "in-progress", "reported", "done", "withdrawn"] as const;
/** Issued and not closed. */
const open = ["assigned", "in-progress", "reported"] as const;

/** The life of an assignment after it is issued. Buttons, checks, documentation and tests read this table. */
export const LIFE: readonly Step[] = [
  { event: "acknowledge", from: ["assigned"], to: "in-progress", by: "staff", needs: [] },
  {
    event: "log-progress",
    from: ["assigned", "in-progress"],
    to: "in-progress",
    by: "staff",
    needs: ["note"],
  },
  { event: "report-done", from: ["assigned", "in-progress"], to: "reported", by: "head", needs: ["product"] },
  { event: "take-back", from: ["reported"], to: "in-progress", by: "head", needs: [] },
  { event: "confirm", from: ["reported"], to: "done", by: "leader", needs: [], periodic: false },
  // The report of one period is confirmed, and the next one is asked for.
  { event: "close-period", from: ["reported"], to: "in-progress", by: "leader", needs: [], periodic: true },
  {
    event: "end-periodic",
    from: ["in-progress", "reported"],
    to: "done",
    by: "leader",
    needs: ["reason"],
    periodic: true,
  },
  { event: "return", from: ["reported"], to: "in-progress", by: "leader", needs: ["reason"] },
  { event: "reopen", from: ["done"], to: "in-progress", by: "leader", needs: ["reason"] },
  {
    event: "withdraw",
    from: ["assigned", "in-progress", "reported"],
    to: "withdrawn",
    by: "leader",
    needs: ["reason"],
  },
  {
    event: "set-deadline",
    from: ["assigned", "in-progress"],
    to: "same",
    by: "leader",
    needs: ["deadline", "reason"],
  },
  {
    event: "request-extension",
    from: ["assigned", "in-progress"],
    to: "same",
    by: "head",
    needs: ["deadline", "reason"],
    request: "none",
  },
  {
    event: "grant-extension",
    from: ["assigned", "in-progress"],
    to: "same",
    by: "leader",
    needs: ["deadline"],
    request: "open",
  },
  {
    event: "refuse-extension",
    from: ["assigned", "in-progress"],
    to: "same",
    by: "leader",
    needs: ["reason"],
    request: "open",
  },
  {
    event: "change-lead",
    from: ["assigned", "in-progress"],
    to: "same",
    by: "leader",
    needs: ["department", "reason"],
  },
  { event: "urge", from: ["assigned", "in-progress"], to: "same", by: "clerk", needs: ["note"] },
  // Goes on as a directive of a later meeting; only the signature of those minutes takes this step.
  { event: "carry-over", from: ["assigned", "in-progress"], to: "same", by: "leader", needs: [] },
  // What is open when a department is merged goes on in the one that follows it, reports that wait as well;
  // where that one has the directive already, the weaker of the two assignments ends.
  { event: "move-to-successor", from: open, to: "same", by: "admin", needs: ["department"] },
  { event: "end-by-merger", from: open, to: "withdrawn", by: "admin", needs: ["reason"] },
  { event: "name-officer", from: issued, to: "same", by: "head", needs: ["officer"] },
  // The officer in charge has left: the work he had open passes to another.
  { event: "hand-over", from: open, to: "same", by: "admin", needs: ["officer"] },
  { event: "comment", from: issued, to: "same", by: "clerk", needs: ["text"] },
  { event: "reply", from: issued, to: "same", by: "staff", needs: ["text"] },
];

/** The row of the table for an event. */
export function stepOf(event: StepEvent): Step {
  const step = LIFE.find((s) => s.event === event);
  if (!step) throw new Error(`no step ${event}`);
  return step;
}

/** May this person take the step for an assignment of this department? State apart. */
export function mayTake(actor: Actor, event: StepEvent, departmentId: number): boolean {
  switch (stepOf(event).by) {
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

/** What an extension depends on: the deadline in force, and the one that is asked for. */
export type Extendable = { deadline: Day | null; requestedDeadline: Day | null };

/** Is the step one for this kind of work? A periodic one has the end of its period. */
export function fitsPeriod(event: StepEvent, { periodEnd }: { periodEnd: Day | null }): boolean {
  const { periodic } = stepOf(event);
  return periodic === undefined || periodic === (periodEnd !== null);
}

/** Why the extension request that is open, or is not, forbids a step; null where it does not. */
export function requestRefusal(event: StepEvent, assignment: Extendable): ErrorCode | null {
  switch (stepOf(event).request) {
    case "none":
      if (assignment.deadline === null) return "directive.extension_undated";
      return assignment.requestedDeadline === null ? null : "directive.extension_already_asked";
    case "open":
      return assignment.requestedDeadline === null ? "directive.extension_not_asked" : null;
    default:
      return null;
  }
}

/** Steps this person may take now, in the table's order: what the page shows as buttons. */
export function stepsFor(
  actor: Actor,
  assignment: { state: AssignmentState; departmentId: number; periodEnd: Day | null } & Extendable,
): StepEvent[] {
  return LIFE.filter(
    (step) =>
      step.from.includes(assignment.state) &&
      fitsPeriod(step.event, assignment) &&
      mayTake(actor, step.event, assignment.departmentId) &&
      requestRefusal(step.event, assignment) === null,
  ).map((step) => step.event);
}

/**
 * The state after a step.
 * @throws directive.no_such_step where the table has no such cell.
 */
export function stateAfter(state: AssignmentState, event: StepEvent): AssignmentState {
  const step = stepOf(event);
  if (!step.from.includes(state)) refuse("directive.no_such_step", { state, event });
  return step.to === "same" ? state : step.to;
}
