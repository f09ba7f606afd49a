import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { codeOfFont } from "@/domain/text/old-fonts/font-code";
import { type Block, textBlock } from "../blocks";
import { FontReader } from "../font-reader";
import { bulletSign } from "../symbols";
import { TableBuilder } from "../table-builder";
import { characterOf } from "./code-pages";
import { ENTERED, FIRST_STATE, NAMED, type RtfState, SKIPPED } from "./state";
import { type RtfToken, rtfTokens } from "./tokens";

const MOST_DEPTH = 2000;

/** An RTF document as its blocks: list labels as their writer stored them, notes after the text. */
export async function readRtf(bytes: Uint8Array): Promise<{ blocks: Block[]; hints: ReadingHint[] }> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const reader = new RtfReader();
  for (const token of rtfTokens(source)) reader.take(token);
  if (reader.depth > 0) throw new Error("a file that is cut");
  return reader.finish();
}

type Font = { name: string; charset: number | null };
/** Where paragraphs go: the body, a note or a box, each with its own tables. */
type Flow = {
  blocks: Block[];
  cell: Block[];
  table: TableBuilder;
  pieces: { text: string; font: string | null }[];
  label: string;
  inTable: boolean;
  /** The depth of the group that began it. */
  depth: number;
};

class RtfReader {
  depth = 0;
  #state: RtfState = { ...FIRST_STATE };
  #outer: RtfState[] = [];
  #page: number | null = null;
  #fonts = new Map<number, Font>();
  #defining: number | null = null;
  #ignorable = false;
  #toSkip = 0;
  #flows: Flow[] = [flow(0)];
  #behind: Block[] = [];
  #converter = new FontReader();
  #hints = new Set<ReadingHint>();

  take(token: RtfToken): void {
    switch (token.kind) {
      case "open":
        this.#outer.push({ ...this.#state });
        this.depth += 1;
        if (this.depth > MOST_DEPTH) throw new Error("groups too deep");
        this.#toSkip = 0;
        return;
      case "close":
        this.#close();
        return;
      case "byte":
        if (!this.#standsIn(1)) this.#put(this.#character(token.byte));
        return;
      case "text": {
        const { text } = token;
        const skipped = Math.min(this.#toSkip, text.length);
        this.#toSkip -= skipped;
        this.#plain(text.slice(skipped));
        return;
      }
      default:
        this.#word(token.word, token.value);
    }
  }

  finish(): { blocks: Block[]; hints: ReadingHint[] } {
    const body = this.#flows[0] ?? flow(0);
    this.#endParagraph(body);
    const table = body.table.take();
    if (table) body.blocks.push(table);
    if (this.#converter.converted) this.#hints.add("old_font");
    const notes = this.#behind.length > 0 ? [textBlock(""), ...this.#behind] : [];
    return { blocks: [...body.blocks, ...notes], hints: [...this.#hints] };
  }

  /** Bytes of plain text are in the font's character set too. */
  #plain(text: string): void {
    if (this.#state.target === "fonts") this.#nameFont(text);
    else this.#put(text.replace(/[\u0080-\u00ff]/g, (sign) => this.#character(sign.charCodeAt(0))));
  }

  #close(): void {
    this.depth -= 1;
    if (this.depth < 0) throw new Error("more groups end than begin");
    this.#ignorable = false;
    const current = this.#flow();
    if (this.#flows.length > 1 && current.depth > this.depth) {
      this.#endParagraph(current);
      const table = current.table.take();
      this.#behind.push(...current.blocks, ...(table ? [table] : []));
      this.#flows.pop();
    }
    this.#state = this.#outer.pop() ?? { ...FIRST_STATE };
  }

  #word(word: string, value: number | null): void {
    if (word === "*") {
      this.#ignorable = true;
      return;
    }
    const ignorable = this.#ignorable;
    this.#ignorable = false;
    if (word === "u" && value !== null) {
      if (this.#standsIn(1)) return;
      this.#put(String.fromCharCode(value < 0 ? value + 65_536 : value));
      this.#toSkip = this.#state.standIns;
      return;
    }
    if (this.#destination(word, ignorable)) return;
    const sign = NAMED[word];
    if (sign !== undefined) {
      if (!this.#standsIn(1)) this.#put(sign);
    } else if (!this.#look(word, value)) this.#layOut(word, value);
  }

  /** Whether a word begins a group that is not part of the surrounding text. */
  #destination(word: string, ignorable: boolean): boolean {
    const state = this.#state;
    if (state.target === "skip") return true;
    if (state.target === "fonts") {
      if (ignorable) state.target = "skip";
      return ignorable;
    }
    if (word === "fonttbl") state.target = "fonts";
    else if (word === "fldinst") state.target = "instruction";
    else if (word === "fldrslt") state.target = "body";
    else if (word === "listtext" || word === "pntext") {
      state.target = "label";
      this.#flow().label = "";
    } else if (word === "footnote" || word === "shptxt") this.#flows.push(flow(this.depth));
    else if (SKIPPED.has(word) || (ignorable && !ENTERED.has(word))) state.target = "skip";
    else return false;
    return true;
  }

  #look(word: string, value: number | null): boolean {
    const state = this.#state;
    const on = value !== 0;
    if (word === "f" && value !== null) {
      state.font = value;
      if (state.target === "fonts") this.#define(value);
    } else if (word === "fcharset" && value !== null) {
      const font = this.#fonts.get(this.#defining ?? -1);
      if (font) font.charset = value;
    } else if (word === "ansicpg") this.#page = value;
    else if (word === "uc") state.standIns = value ?? 1;
    else if (word === "v") state.hidden = on;
    else if (word === "caps") state.capitals = on;
    else if (word === "deleted") {
      state.deleted = on;
      if (on) this.#hints.add("tracked_changes");
    } else if (word === "revised") {
      if (on) this.#hints.add("tracked_changes");
    } else if (word === "plain") {
      Object.assign(state, { font: 0, hidden: false, capitals: false, deleted: false });
    } else return false;
    return true;
  }

  #layOut(word: string, value: number | null): void {
    if (this.#state.target !== "body") return;
    const current = this.#flow();
    const { table } = current;
    switch (word) {
      case "par":
      case "sect":
        this.#endParagraph(current);
        return;
      case "pard":
        current.inTable = false;
        return;
      case "intbl":
        current.inTable = true;
        return;
      case "cell":
        current.inTable = true;
        this.#endParagraph(current);
        table.cell(current.cell);
        current.cell = [];
        return;
      case "nestcell":
      case "nestrow":
        current.pieces.push({ text: " ", font: null });
        return;
      case "row":
        table.row();
        return;
      case "trowd":
        table.begin();
        return;
      case "trleft":
        table.left(value ?? 0);
        return;
      case "clvmgf":
        table.merge("first", false);
        return;
      case "clvmrg":
        table.merge("merged", false);
        return;
      case "clmrg":
        table.merge(null, true);
        return;
      case "cellx":
        table.edge(value ?? 0);
        return;
      default:
    }
  }

  #endParagraph(current: Flow): void {
    const text = this.#converter.unicode(current.pieces).normalize("NFC");
    const block = textBlock(text, current.label.trim() === "" ? "" : `${current.label.trim()} `);
    current.pieces = [];
    current.label = "";
    if (current.inTable) {
      current.cell.push(block);
      return;
    }
    const table = current.table.take();
    if (table) current.blocks.push(table);
    current.blocks.push(block);
  }

  #put(text: string): void {
    const { target, hidden, deleted, capitals } = this.#state;
    if (target === "fonts" || target === "skip" || hidden || deleted) return;
    const current = this.#flow();
    const font = this.#fonts.get(this.#state.font)?.name ?? null;
    if (target === "instruction") {
      if (/INCLUDETEXT|^\s*LINK\s/.test(text)) this.#hints.add("text_outside");
    } else if (target === "label") current.label += this.#labelled(text, font ?? "");
    else current.pieces.push({ text: capitals ? text.toUpperCase() : text, font });
  }

  /** A bullet character is in a symbol font. */
  #labelled(text: string, font: string): string {
    if (text === "\t") return " ";
    if (!/symbol|wingdings|webdings/i.test(font))
      return bulletSign(text, font) === "" ? text : text.replace(/[\ue000-\uf8ff]/g, "•");
    const code = text.charCodeAt(0);
    return bulletSign(String.fromCharCode(code < 256 ? code + 0xf000 : code), font);
  }

  #character(byte: number): string {
    const font = this.#fonts.get(this.#state.font);
    // Letters of old fonts are bytes, whatever character set they claim.
    const old = font !== undefined && codeOfFont(font.name) !== null;
    return characterOf(byte, old ? 0 : (font?.charset ?? null), this.#page);
  }

  #define(number: number): void {
    this.#defining = number;
    this.#fonts.set(number, { name: "", charset: null });
  }

  #nameFont(text: string): void {
    const font = this.#fonts.get(this.#defining ?? -1);
    if (font && !font.name.includes(";")) font.name = (font.name + text).replace(/;.*$/, "");
  }

  #standsIn(length: number): boolean {
    if (this.#toSkip < length) return false;
    this.#toSkip -= length;
    return true;
  }

  #flow(): Flow {
    const last = this.#flows.at(-1);
    if (!last) throw new Error("no flow of text");
    return last;
  }
}

const flow = (depth: number): Flow => ({
  blocks: [],
  cell: [],
  table: new TableBuilder(),
  pieces: [],
  label: "",
  inTable: false,
  depth,
});
