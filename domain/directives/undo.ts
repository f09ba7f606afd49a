import type { EventKind } from "../events/event-kinds";
import { ALL_STEPS } from "./steps/steps";

/** How long a step can be undone, seconds; mail about it waits as long. */
export const UNDO_SECONDS = 10;

/**
 * Steps that can be undone by their event alone; steps that change more than one assignment are not among them.
 */
const UNDOABLE: ReadonlySet<EventKind> = new Set(
  ALL_STEPS.filter(({ undoable }) => undoable).map(({ event }) => event),
);

/** An act with one of these events can only be undone as a whole, not in part. */
export const ONLY_WHOLE: readonly EventKind[] = [
  "meeting.signed",
  "department.merged",
  "import.begun",
  "import.taking_back",
];

/** The change of a subtask is undone too; it is no step of its assignment. */
export const SUBTASK_CHANGED = "subtask.changed" satisfies EventKind;

/** Whether this kind of event can be undone alone. */
export const isUndoable = (kind: EventKind): boolean => UNDOABLE.has(kind) || kind === SUBTASK_CHANGED;

/** Whether a step recorded at `at` (ISO, UTC) can still be undone. */
export const mayUndo = (at: string, now: Date): boolean => secondsToUndo(at, now) >= 0;

/** Seconds left to undo a step recorded at `at`; negative if it is too late. */
export const secondsToUndo = (at: string, now: Date): number =>
  UNDO_SECONDS - (now.getTime() - Date.parse(at)) / 1000;
