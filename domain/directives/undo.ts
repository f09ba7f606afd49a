import type { EventKind } from "../events/event-kinds";
import { ALL_STEPS } from "./steps/steps";

/** How long a step can be taken back, seconds; mail waits as long. */
export const UNDO_SECONDS = 10;

/** Steps that their event alone takes back; what concerns more than one assignment is not among them. */
const UNDOABLE: ReadonlySet<EventKind> = new Set(
  ALL_STEPS.filter(({ undoable }) => undoable).map(({ event }) => event),
);

/** An act with one of these among its events has no part that could be taken back alone. */
export const ONLY_WHOLE: readonly EventKind[] = [
  "meeting.signed",
  "department.merged",
  "import.stored",
  "import.taken_back",
];

/** Is this a kind of step that one event takes back? */
export const isUndoable = (kind: EventKind): boolean => UNDOABLE.has(kind);

/** May a step recorded at `at` (ISO, UTC) still be undone? */
export const mayUndo = (at: string, now: Date): boolean => secondsToUndo(at, now) >= 0;

/** Seconds left in which a step recorded at `at` can be undone; negative when it is too late. */
export const secondsToUndo = (at: string, now: Date): number =>
  UNDO_SECONDS - (now.getTime() - Date.parse(at)) / 1000;
