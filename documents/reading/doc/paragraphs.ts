import { coveringOne, type Formatted } from "./pages";
import { type Sprm, sprmsIn } from "./sprms";
import type { StyleProperties } from "./style-sheet";

export type DocParagraph = {
  style: number;
  /** Where it ends in the file. */
  to: number;
  list: number;
  depth: number;
  inTable: boolean;
  /** Whether it ends a row. */
  endsRow: boolean;
  /** Whether it is in a nested table. */
  nested: boolean;
  /** The definition of its row, if it ends one. */
  row: RowDefinition | null;
};

export type RowDefinition = {
  edges: number[];
  cells: { down: "first" | "merged" | null; beside: boolean }[];
};

const BODY: DocParagraph = {
  style: 0,
  to: 0,
  list: 0,
  depth: 0,
  inTable: false,
  endsRow: false,
  nested: false,
  row: null,
};

/** The properties of the paragraph at a place, from its style and its own. */
export class Paragraphs {
  readonly #all: readonly Formatted[];
  readonly #styles: (style: number) => StyleProperties;
  readonly #data: Buffer;
  #last: { of: Formatted; paragraph: DocParagraph } | null = null;

  /** @param data the stream in which long property lists are stored */
  constructor(all: readonly Formatted[], styles: (style: number) => StyleProperties, data: Buffer) {
    this.#all = all;
    this.#styles = styles;
    this.#data = data;
  }

  at(place: number): DocParagraph {
    if (this.#last && place >= this.#last.of.from && place < this.#last.of.to) return this.#last.paragraph;
    const of = coveringOne(this.#all, place);
    if (!of) return BODY;
    const sprms = [...this.#styles(of.style).paragraph, of.list].flatMap((list) => this.#expanded(list));
    const paragraph = sprms.reduce(apply, { ...BODY, style: of.style, to: of.to });
    this.#last = { of, paragraph };
    return paragraph;
  }

  /** A reference to properties stored elsewhere is replaced by them. */
  #expanded(list: Buffer): Sprm[] {
    return sprmsIn(list).flatMap((sprm) => {
      if (![0x6645, 0x6646, 0x646b].includes(sprm.code)) return [sprm];
      const at = sprm.operand.readUInt32LE(0);
      if (at + 2 > this.#data.length) return [];
      return sprmsIn(this.#data.subarray(at + 2, at + 2 + this.#data.readUInt16LE(at)));
    });
  }
}

function apply(paragraph: DocParagraph, { code, operand }: Sprm): DocParagraph {
  const value = operand[0] ?? 0;
  switch (code) {
    case 0x260a:
      return { ...paragraph, depth: Math.min(8, value) };
    case 0x460b: {
      const list = operand.readUInt16LE(0);
      return { ...paragraph, list: list > 0xf000 ? 0 : list };
    }
    case 0x2416:
      return { ...paragraph, inTable: value !== 0 };
    case 0x2417:
      return { ...paragraph, endsRow: value !== 0 };
    case 0x6649:
      return { ...paragraph, nested: operand.readInt32LE(0) > 1 };
    case 0xd608:
      return { ...paragraph, row: rowIn(operand) };
    default:
      return paragraph;
  }
}

function rowIn(operand: Buffer): RowDefinition | null {
  const count = operand[2] ?? 0;
  const cells = 3 + (count + 1) * 2;
  if (operand.length < cells) return null;
  return {
    edges: Array.from({ length: count + 1 }, (_, n) => operand.readInt16LE(3 + n * 2)),
    cells: Array.from({ length: count }, (_, n) => {
      const at = cells + n * 20;
      const flags = at + 2 <= operand.length ? operand.readUInt16LE(at) : 0;
      const merged = (flags & 0x20) !== 0;
      return { down: merged ? ((flags & 0x40) !== 0 ? "first" : "merged") : null, beside: (flags & 3) === 2 };
    }),
  };
}
