/** The parts of minutes that can be taken out and put back while they are written. */
export const PART_KINDS = [
  "item",
  "directive",
  "heading",
  "participant",
  "correction",
  "file",
  "figure",
  "decision",
] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A part that was taken out of minutes which are still written. */
export type RemovedPart = {
  id: number;
  kind: PartKind;
  /** The key that it had, and gets again. */
  rowId: number;
  /** Its place among its like when it was removed, from 1; null where the order says nothing. */
  number: number | null;
  /** The list that it stood in: its kind, of a file "photo", "document" or "item-12", of a decision "assignment-7". */
  among: string;
  /** Of a block that saves itself: the version that what somebody typed for it stands on; else null. */
  version: number | null;
  /** What it was called, and what it said. */
  label: string;
  words: string;
  /** ISO, UTC. */
  at: string;
  by: string;
};

/**
 * Those that stood in one list before what stands there now at an index; past the end, all that stood further down.
 * @param length of the list as it stands
 */
export const removedBefore = (
  parts: readonly RemovedPart[],
  among: string,
  index: number,
  length: number,
): RemovedPart[] =>
  parts.filter(
    (part) =>
      part.among === among && Math.min((part.number ?? Number.POSITIVE_INFINITY) - 1, length) === index,
  );
