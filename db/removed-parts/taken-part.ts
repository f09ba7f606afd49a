import type { RemovedContent } from "../schema/removed-parts";

/** A part just removed from its tables: its content, with everything that restores it. */
export type TakenPart = {
  rowId: number;
  /** Its position in its list, from 1; null if the order has no meaning. */
  number: number | null;
  label: string;
  words: string;
  content: RemovedContent;
};

export type ContentOf<K extends RemovedContent["kind"]> = Extract<RemovedContent, { kind: K }>;
