import { id, text } from "../../forms/fields";

/** On which assignment, in the version that was on the screen: a step never overwrites what was not seen. */
export const held = { assignmentId: id, version: id };

/** For a step that only adds, and overwrites nothing. */
export const onAssignment = { assignmentId: id };

export const reason = text(2000);
