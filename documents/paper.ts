import type { Role } from "./roles";

/** One paragraph: what it is in an official paper, and its words. What it looks like is told by its role. */
export type Line = { role: Role; text: string };

export type Block =
  | ({ kind: "line" } & Line)
  /** Two columns without borders: the letterhead, signatures, recipients beside a signature. */
  | { kind: "pair"; shares: readonly [number, number]; left: Line[]; right: Line[] }
  | {
      kind: "table";
      columns: readonly { title: string; share: number; role: "cell" | "cellNumber" }[];
      rows: string[][];
    };

/**
 * An official paper as its writers set it: every word and the order of all, none added by a writer but the page
 * number, so that the DOCX and the PDF cannot differ.
 */
export type Paper = { title: string; author: string; blocks: Block[] };

export const line = (role: Role, text: string): Block => ({ kind: "line", role, text });

/** The paragraphs of a longer text, each a line of the role; empty ones are left out. */
export const lines = (role: Role, text: string): Block[] =>
  paragraphsOf(text).map((paragraph) => line(role, paragraph));

export const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
