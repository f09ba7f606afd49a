/** A piece of text on a page; places in points (or pixels of a picture) from the page's upper left corner. */
export type Word = {
  text: string;
  left: number;
  right: number;
  /** Its baseline. */
  base: number;
  /** The size of its letters. */
  size: number;
};

/** A straight rule of a table's frame, across or down. */
export type Rule = { across: boolean; at: number; from: number; to: number };

export type Page = { width: number; height: number; words: Word[]; rules: Rule[] };

/** Words on one line, separated from others on it by more than the space between words. */
export type Chunk = { text: string; left: number; right: number };
export type Line = { chunks: Chunk[]; left: number; right: number; base: number; size: number };
