import { fitText } from "@/domain/text/fit-text";
import { typedNumberOf } from "@/domain/text/typed-number";
import type { Role } from "./roles";

/**
 * One paragraph: its role in an official paper, and its words. The role decides the look.
 * @property item its place in a list, if any
 */
export type Line = { role: Role; text: string; item?: Item };

/**
 * A paragraph of a list: the label at its start ("1.", "-"), "" if it continues the item above it. Level 2 is a
 * list inside an item.
 */
export type Item = { label: string; level: 1 | 2 };

export type Block =
  | ({ kind: "line" } & Line)
  /** Two columns without borders: the letterhead, signatures, recipients beside a signature. */
  | { kind: "pair"; shares: readonly [number, number]; left: Line[]; right: Line[] }
  | ({ kind: "photo" } & PhotoBlock)
  | {
      kind: "table";
      columns: readonly { title: string; share: number; role: CellRole }[];
      /** In smaller type, for many columns. */
      dense?: true;
      rows: string[][];
    };

type CellRole = "cell" | "cellNumber" | "denseCell" | "denseNumber";

/** The role of a table's headings. */
export const headRoleOf = ({ dense }: { dense?: true }): "cellHead" | "denseHead" =>
  dense ? "denseHead" : "cellHead";

/** A picture by the key of its bytes; the caption, if any, is a line of its own below it. */
export type PhotoBlock = { file: string; alt: string; captioned: boolean };

/** A picture's bytes for a document, upright. Sides in pixels. */
export type Picture = { jpeg: Uint8Array; width: number; height: number };
/** The pictures of a paper, by the keys in its blocks. */
export type Pictures = ReadonlyMap<string, Picture>;
export const NO_PICTURES: Pictures = new Map();

/**
 * An official paper as its writers set it: all words in order. The writers add nothing but the page number, so
 * that the DOCX and the PDF cannot differ.
 */
export type Paper = {
  title: string;
  author: string;
  blocks: Block[];
  /** On A4 on its side, for wide tables. */
  wide?: true;
};

/** A paragraph of its own. */
export const line = (role: Role, text: string): Block => ({ kind: "line", role, text });

/** A paragraph that begins a list item with its label, or with "" continues the last one. */
export const item = (label: string, role: Role, text: string, level: 1 | 2 = 1): Block => ({
  kind: "line",
  role,
  text,
  item: { label, level },
});

/** Every text of a paper in order, including table cells. */
export const textsOf = ({ blocks }: Paper): string[] => blocks.flatMap(textsOfBlock);

function textsOfBlock(block: Block): string[] {
  switch (block.kind) {
    case "line":
      return [block.text];
    case "pair":
      return [...block.left, ...block.right].map(({ text }) => text);
    case "photo":
      return [];
    case "table":
      return [...block.columns.map(({ title }) => title), ...block.rows.flat()];
  }
}

/** A photo and, below it on the same page, its caption. */
export const photo = (file: string, alt: string, caption: string): Block[] => [
  { kind: "photo", file, alt: alt || caption, captioned: caption !== "" },
  ...(caption ? [line("caption", caption)] : []),
];

/** The files of a paper's photos, each once. */
export const filesOf = ({ blocks }: Paper): string[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === "photo" ? [block.file] : []))),
];

/** The paragraphs of a longer text, each a line of the role; empty ones are left out, typed lists become lists. */
export const lines = (role: Role, text: string): Block[] =>
  paragraphsOf(text).map((paragraph) => {
    const label = typedNumberOf(paragraph);
    return label ? item(label, role, paragraph) : line(role, paragraph);
  });

/** The same inside a list item. */
export const linesOfItem = (role: Role, text: string): Block[] =>
  paragraphsOf(text).map((paragraph) => {
    const label = typedNumberOf(paragraph);
    return label ? item(label, role, paragraph, 2) : item("", role, paragraph);
  });

/** The paragraphs of a text, trimmed, without empty ones. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split("\n")
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);

/**
 * A paper with only the characters that both formats can hold: one character that XML forbids makes a whole DOCX
 * unreadable. A line has no line breaks and no tabs.
 */
export const fitPaper = ({ title, author, blocks, ...page }: Paper): Paper => ({
  ...page,
  title: fitWords(title),
  author: fitWords(author),
  blocks: blocks.map(fitBlock),
});

function fitBlock(block: Block): Block {
  switch (block.kind) {
    case "line":
      return { ...block, text: fitWords(block.text) };
    case "pair":
      return { ...block, left: block.left.map(fitLine), right: block.right.map(fitLine) };
    case "photo":
      return { ...block, alt: fitWords(block.alt) };
    case "table":
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: fitWords(column.title) })),
        rows: block.rows.map((row) => row.map(fitWords)),
      };
  }
}

const fitLine = (one: Line): Line => ({ ...one, text: fitWords(one.text) });
const fitWords = (text: string): string => fitText(text).replace(/[\t\n]/g, " ");
