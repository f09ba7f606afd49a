import { id, text } from "../../forms/fields";

/**
 * The assignment, in the version that was on the screen: a step never overwrites a change that the actor has not
 * seen.
 */
export const held = { assignmentId: id, version: id };

/** For a step that only adds something and overwrites nothing. */
export const onAssignment = { assignmentId: id };

export const reason = text(2000);
