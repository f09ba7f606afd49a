import type { EventKind } from "../events/kinds";

/** How long a step can be taken back, seconds; mail waits as long. */
export const UNDO_SECONDS = 10;

/** What concerns more than one assignment, or is itself an undoing, is not taken back by one event. */
const NEVER: readonly EventKind[] = [
  "assignment.issued",
  "assignment.carried_over",
  "assignment.role_changed",
  "assignment.moved_to_successor",
  "assignment.undone",
];

/** An act with one of these among its events has no part that could be taken back alone. */
export const ONLY_WHOLE: readonly EventKind[] = ["meeting.signed", "department.merged"];

/** Is this a kind of step that one event takes back? */
export const isUndoable = (kind: EventKind): boolean =>
  kind.startsWith("assignment.") && !NEVER.includes(kind);

/** May a step recorded at `at` (ISO, UTC) still be undone? */
export const mayUndo = (at: string, now: Date): boolean => secondsToUndo(at, now) >= 0;

/** Seconds left in which a step recorded at `at` can be undone; negative when it is too late. */
export const secondsToUndo = (at: string, now: Date): number =>
  UNDO_SECONDS - (now.getTime() - Date.parse(at)) / 1000;
