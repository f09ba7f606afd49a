import type { RemovedPart } from "@/domain/meetings/removed";

/** Parts removed near a block of the editor. */
export type Around = {
  removed: readonly RemovedPart[];
  /** The part that the reader has just removed; null if none. */
  just: number | null;
};
