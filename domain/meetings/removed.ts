/** The parts of minutes that can be removed and restored until the signature. */
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

/** A removed part of minutes that are not signed yet. */
export type RemovedPart = {
  id: number;
  kind: PartKind;
  /** Its key, which it keeps when it is restored. */
  rowId: number;
  /** Its position in its list when it was removed, from 1; null if the order has no meaning. */
  number: number | null;
  /**
   * The list it was in: its kind, of a directive given in an item "said-12", of a file "photo", "document" or
   * "item-12", of a decision "assignment-7".
   */
  among: string;
  /** For a block that saves itself: the version on which unsaved typing is based; else null. */
  version: number | null;
  /** Its title, and its text. */
  label: string;
  words: string;
  /** ISO, UTC. */
  at: string;
  by: string;
};

/**
 * The removed parts of one list whose place is before the item at an index; past the end, all those further down.
 * @param length of the current list
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
