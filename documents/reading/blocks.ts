/** The output of every format reader: the visible words, with the structure that the plain text depends on. */
export type Block = TextBlock | TableBlock;

/** A paragraph; "\n" in it is a line break, "\t" a tab. */
export type TextBlock = {
  kind: "text";
  /** The label of an automatic list with the space after it: "1. ", "a) ", or "". */
  label: string;
  text: string;
};

export type TableBlock = { kind: "table"; rows: TableCell[][] };

export type TableCell = {
  /** The first column that it covers, from 0, and how many. */
  column: number;
  span: number;
  /** Whether it is the lower part of a cell that begins in a row above. */
  continues: boolean;
  blocks: Block[];
};

/** A paragraph, with the label of an automatic list if any. */
export const textBlock = (text: string, label = ""): TextBlock => ({ kind: "text", label, text });
