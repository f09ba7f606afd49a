export const ASSIGNMENT_STATES = [
  "proposed",
  "assigned",
  "in-progress",
  "reported",
  "done",
  "withdrawn",
] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

/** Issued and not closed: the department, or the leader who confirms, still has something to do. */
export const OPEN_STATES = ["assigned", "in-progress", "reported"] as const satisfies AssignmentState[];

/**
 * Open, and it is the department's turn: it owes the work and news about it. After a report it is a leader's turn.
 */
export const OWED_STATES = ["assigned", "in-progress"] as const satisfies AssignmentState[];

/** Issued: everything but a proposal in a draft. */
export const ISSUED_STATES = [...OPEN_STATES, "done", "withdrawn"] as const satisfies AssignmentState[];

/** Whether it is the department's turn. */
export const isOwed = (state: AssignmentState): boolean => OWED_STATES.some((owed) => owed === state);

/** Whether it is issued and not closed. */
export const isOpen = (state: AssignmentState): boolean => OPEN_STATES.some((open) => open === state);

/** Whether nothing more is expected of it. */
export const isClosed = (state: AssignmentState): boolean => state === "done" || state === "withdrawn";
