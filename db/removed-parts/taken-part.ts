import type { RemovedContent } from "../schema/removed-parts";

/** A part that was just taken out of its tables: what it was, and everything that puts it back. */
export type TakenPart = {
  rowId: number;
  /** Its place among its like, from 1; null where the order says nothing. */
  number: number | null;
  label: string;
  words: string;
  content: RemovedContent;
};

export type ContentOf<K extends RemovedContent["kind"]> = Extract<RemovedContent, { kind: K }>;
