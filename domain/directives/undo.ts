/** How long a step can be taken back, seconds; mail waits as long. */
export const UNDO_SECONDS = 10;

/** May a step recorded at `at` (ISO, UTC) still be undone? */
export const mayUndo = (at: string, now: Date): boolean =>
  now.getTime() - Date.parse(at) <= UNDO_SECONDS * 1000;
