import { normalizeText } from "../fold";
import { markCells } from "../tables/mark-cells";
import { findTaskTables, type TaskTable } from "../tables/task-tables";
import { ACCENTS, type AccentModel, type Restored, restoreAccents } from "./accents";
import { findMessages, type Message, withoutChatter } from "./chat";
import { type Paragraph, readLayout } from "./layout";
import { markRegions } from "./regions";

/** A text made ready for the grammar. */
export type PreparedText = {
  /** NFC, single plain spaces, tabs only between the cells of tables. */
  source: string;
  /** The source as it is read: lines typed without accents have the most likely ones. */
  restored: Restored;
  messages: Message[];
  tables: TaskTable[];
  /** The source with messages' heads, tables, page lines and marks of layout replaced by spaces, same length. */
  prose: string;
  /** Of the prose, each with its part of the document. */
  paragraphs: Paragraph[];
};

/** Finds a text's tables, messages, paragraphs and parts. */
export function prepareText(text: string, accents: AccentModel = ACCENTS): PreparedText {
  const typed = markCells(normalizeText(text))
    .replace(/ +/g, " ")
    .replace(/ ?\t ?/g, "\t");
  const restored = restoreAccents(typed, accents);
  const source = restored.text;
  const messages = findMessages(source);
  const tables = findTaskTables(source);
  const prose = withoutMarkup(withoutPageLines(withoutTables(withoutChatter(source, messages), tables)));
  return { source: typed, restored, messages, tables, prose, paragraphs: markRegions(readLayout(prose)) };
}

/** The text with running heads and page numbers ("BB họp gói XL-02   1/2") replaced by spaces, same length. */
function withoutPageLines(text: string): string {
  const count = new Map<string, number>();
  for (const [, head = "", total = ""] of text.matchAll(PAGE_LINE))
    count.set(`${head.trim()}/${total}`, (count.get(`${head.trim()}/${total}`) ?? 0) + 1);
  return text.replace(PAGE_LINE, (line, head: string | undefined, total: string) =>
    (count.get(`${(head ?? "").trim()}/${total}`) ?? 0) > 1 ? " ".repeat(line.length) : line,
  );
}
const PAGE_LINE = /^([^\n]{0,60}?\s)?(?:trang\s+)?\d{1,3}\s?\/\s?(\d{1,3})$/gimu;

/** The text with heading and bold marks replaced by spaces, same length. */
const withoutMarkup = (text: string): string =>
  text
    .replace(
      /^([ \t]*)(#{1,5})(?= )/gmu,
      (_, indent: string, marks: string) => indent + " ".repeat(marks.length),
    )
    .replaceAll("**", "  ")
    // "Thăm công nhân [đ/c Duyên]": such brackets mean the same as round ones, but for those that open a line.
    .replace(/(?<=[\p{L}\d.,;:!?”")]\s?)\[([^[\]\n]{2,160})\]/gu, "($1)");

/** The text in which a table is replaced by blank lines and a tab elsewhere by a space, same length. */
function withoutTables(source: string, tables: readonly TaskTable[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to } of tables) {
    parts.push(source.slice(at, from), source.slice(from, to).replace(/[^\n]/g, " "));
    at = to;
  }
  return (parts.join("") + source.slice(at)).replaceAll("\t", " ");
}
