import { refuse } from "@/domain/errors";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { type Block, textBlock } from "../blocks";
import { FontReader } from "../font-reader";
import { signOf } from "../symbols";
import { TableBuilder } from "../table-builder";
import { CompoundFile } from "./compound-file";
import { WordLists } from "./lists";
import { type DocLook, Looks } from "./looks";
import { formattingOf } from "./pages";
import { type DocParagraph, Paragraphs } from "./paragraphs";
import { readStyleSheet } from "./style-sheet";
import { type DocText, joinPieces } from "./text-of-doc";

/** Where the file's first block gives place and length of the parts of the table stream, 8 bytes each. */
const PARTS = {
  styles: 0xa2,
  runs: 0xfa,
  paragraphs: 0x102,
  fonts: 0x112,
  pieces: 0x1a2,
  lists: 0x2e2,
  overrides: 0x2ea,
};

/**
 * A Word 97–2003 document as its blocks, with notes and boxes after the text.
 * @throws import.password_protected, import.too_large; Error for anything that is not such a document or is
 * truncated
 */
export function readDoc(bytes: Uint8Array): { blocks: Block[]; hints: ReadingHint[] } {
  const file = new CompoundFile(bytes);
  const word = file.stream("WordDocument");
  if (word.length < 0x300 || word.readUInt16LE(0) !== 0xa5ec) throw new Error("no document of Word");
  const flags = word.readUInt16LE(0x0a);
  if ((flags & 0x100) !== 0) refuse("import.password_protected", {}, "file");
  const table = file.stream((flags & 0x200) !== 0 ? "1Table" : "0Table");
  const part = (name: keyof typeof PARTS): Buffer => {
    const [from, length] = [word.readUInt32LE(PARTS[name]), word.readUInt32LE(PARTS[name] + 4)];
    return table.subarray(from, from + length);
  };
  const styles = readStyleSheet(part("styles"));
  const data = file.has("Data") ? file.stream("Data") : Buffer.alloc(0);
  const reader = new DocReader(
    joinPieces(word, part("pieces")),
    new Looks(formattingOf(word, part("runs"), "run"), styles),
    new Paragraphs(formattingOf(word, part("paragraphs"), "paragraph"), styles, data),
    // The levels of the lists follow them.
    new WordLists(table.subarray(word.readUInt32LE(PARTS.lists)), part("overrides")),
    fontsIn(part("fonts")),
  );
  const length = (place: number) => word.readUInt32LE(place);
  const body = length(0x4c);
  const notes = body + length(0x50);
  const endNotes = notes + length(0x54) + length(0x58) + length(0x5c);
  const boxes = endNotes + length(0x60);
  const blocks = reader.read(0, body);
  const behind = [
    ...reader.read(body, notes),
    ...reader.read(endNotes, boxes),
    ...reader.read(boxes, boxes + length(0x64)),
  ].filter((block) => block.kind === "table" || block.text.trim() !== "");
  return {
    blocks: behind.length > 0 ? [...blocks, textBlock(""), ...behind] : blocks,
    hints: reader.hints(),
  };
}

class DocReader {
  readonly #converter = new FontReader();
  readonly #tracked = new Set<ReadingHint>();
  readonly #content: DocText;
  readonly #looks: Looks;
  readonly #paragraphs: Paragraphs;
  readonly #lists: WordLists;
  readonly #fonts: readonly string[];

  constructor(
    content: DocText,
    looks: Looks,
    paragraphs: Paragraphs,
    lists: WordLists,
    fonts: readonly string[],
  ) {
    this.#content = content;
    this.#looks = looks;
    this.#paragraphs = paragraphs;
    this.#lists = lists;
    this.#fonts = fonts;
  }

  hints(): ReadingHint[] {
    return this.#converter.converted ? [...this.#tracked, "old_font"] : [...this.#tracked];
  }

  /** The blocks of the characters from one place to another. */
  read(from: number, to: number): Block[] {
    const { text, places } = this.#content;
    const blocks: Block[] = [];
    const table = new TableBuilder();
    const fields: ("instruction" | "result")[] = [];
    let cell: Block[] = [];
    let pieces: { text: string; font: string | null }[] = [];
    const end = (paragraph: DocParagraph, sign: string) => {
      const words = this.#converter.unicode(pieces);
      pieces = [];
      if (paragraph.endsRow) {
        defineRow(table, paragraph);
        table.row();
        return;
      }
      const block = textBlock(
        words,
        paragraph.list > 0 ? this.#lists.label(paragraph.list, paragraph.depth) : "",
      );
      if (!paragraph.inTable) {
        const done = table.take();
        if (done) blocks.push(done);
        blocks.push(block);
        return;
      }
      cell.push(block);
      if (sign === "\u0007" && !paragraph.nested) {
        table.cell(cell);
        cell = [];
      }
    };
    for (let at = from; at < Math.min(to, text.length); at++) {
      const sign = text[at] ?? "";
      const place = places[at] ?? 0;
      const paragraph = this.#paragraphs.at(place);
      const look = this.#looks.at(place, paragraph.style);
      if (look.deleted || look.inserted) this.#tracked.add("tracked_changes");
      if (sign === "\u0013") fields.push("instruction");
      else if (sign === "\u0014" && fields.length > 0) fields[fields.length - 1] = "result";
      else if (sign === "\u0015") fields.pop();
      else if (sign === "\r" || sign === "\u0007") {
        // The end of a paragraph that was deleted or hidden: it continues in the next one.
        if (sign === "\u0007" || !(look.deleted || look.hidden)) end(paragraph, sign);
      } else if (sign === "\f" && paragraph.to <= place + 2 && pieces.length > 0) end(paragraph, sign);
      else if (!fields.includes("instruction")) {
        const shown = this.#shown(sign, look);
        if (shown !== "") pieces.push({ text: shown, font: this.#fonts[look.font ?? -1] ?? null });
      }
    }
    if (pieces.length > 0) blocks.push(textBlock(this.#converter.unicode(pieces)));
    const last = table.take();
    return last ? [...blocks, last] : blocks;
  }

  #shown(sign: string, look: DocLook): string {
    if (look.hidden || look.deleted) return "";
    if (look.symbol && look.special) return signOf(look.symbol.code, this.#fonts[look.symbol.font] ?? "");
    const text = SIGNS[sign] ?? (sign < " " && sign !== "\t" ? "" : sign);
    return look.capitals ? text.toUpperCase() : text;
  }
}

/** Line and page breaks, a non-breaking hyphen, and a soft hyphen. */
const SIGNS: Readonly<Record<string, string>> = {
  "\u000b": "\n",
  "\f": "\n",
  "\u000e": "\n",
  "\u001e": "-",
  "\u001f": "\u00ad",
};

function defineRow(table: TableBuilder, { row }: DocParagraph): void {
  table.begin();
  if (row === null) return;
  table.left(row.edges[0] ?? 0);
  for (const [n, cell] of row.cells.entries()) {
    table.merge(cell.down, cell.beside);
    table.edge(row.edges[n + 1] ?? 0);
  }
}

/** The names of the fonts, in the order of their numbers. */
function fontsIn(table: Buffer): string[] {
  const names: string[] = [];
  if (table.length < 4) return names;
  const count = table.readUInt16LE(0);
  for (let n = 0, at = 4; n < count && at < table.length; n++) {
    const size = (table[at] ?? 0) + 1;
    names.push(table.toString("utf16le", at + 40, at + size).replace(/\0.*$/s, ""));
    at += size;
  }
  return names;
}
