import type { RemovedPart } from "@/domain/meetings/removed";

/** What was removed from around a block of the editor. */
export type Around = {
  removed: readonly RemovedPart[];
  /** The part that the reader removed by the act that led here; null where he removed none. */
  just: number | null;
};
