import { refuse } from "@/domain/errors";
import type { ReadingHint } from "@/domain/meetings/reading-hints";
import { openArchive } from "../archive";
import { type Block, type TableBlock, type TableCell, textBlock } from "../blocks";
import { FontReader } from "../font-reader";
import { ListCounter } from "../list-counter";
import { childOf, elementsOf, parseXml, type XmlElement } from "../xml";
import { showsLargePicture } from "./shows-large-picture";
import { OdtStyles } from "./styles";
import { readOdtParagraph } from "./words";

/** The place of a paragraph in lists: style, depth, and counter. */
type Place = { style: string; depth: number; counter: ListCounter; start: number | null };

/**
 * An OpenDocument text as its blocks.
 * @throws import.password_protected; Error for anything that is not such a document
 */
export async function readOdt(bytes: Uint8Array): Promise<{ blocks: Block[]; hints: ReadingHint[] }> {
  const { names, read } = await openArchive(bytes);
  const manifest = (await read("META-INF/manifest.xml")) ?? "";
  if (names.includes("encrypted-package") || manifest.includes("encryption-data")) {
    refuse("import.password_protected", {}, "file");
  }
  const content = childOf(parseXml((await read("content.xml")) ?? ""), "office:document-content");
  const text = childOf(content, "office:body", "office:text");
  if (!content || !text) throw new Error("a document without a body");
  const shared = await read("styles.xml");
  const office = shared === null ? undefined : childOf(parseXml(shared), "office:document-styles");
  const reader = new OdtReader(new OdtStyles(office ? [office, content] : [content]));
  const blocks = reader.read(text, null);
  const notes = reader.notes.flatMap((note) => reader.read(childOf(note, "text:note-body") ?? note, null));
  const hints: ReadingHint[] = [];
  if (elementsOf(childOf(text, "text:tracked-changes")).length > 0) hints.push("tracked_changes");
  if (reader.fonts.converted) hints.push("old_font");
  if (showsLargePicture(text)) hints.push("large_pictures");
  return { blocks: notes.length > 0 ? [...blocks, textBlock(""), ...notes] : blocks, hints };
}

class OdtReader {
  readonly fonts = new FontReader();
  readonly notes: XmlElement[] = [];
  readonly #styles: OdtStyles;
  /** Counters by the name of the list, and the last one of each style. */
  readonly #byName = new Map<string, ListCounter>();
  readonly #byStyle = new Map<string, ListCounter>();
  readonly #outline = new ListCounter();

  constructor(styles: OdtStyles) {
    this.#styles = styles;
  }

  /** @param place of the first paragraph in a list, else null */
  read(container: XmlElement, place: Place | null): Block[] {
    const blocks: Block[] = [];
    let labelled = place;
    for (const element of elementsOf(container)) {
      if (element.name === "text:p" || element.name === "text:h") {
        blocks.push(...this.#paragraph(element, labelled));
        labelled = null;
      } else if (element.name === "text:list") blocks.push(...this.#list(element, place));
      else if (element.name === "table:table") blocks.push(this.#table(element));
      else if (element.name === "text:section" && this.#styles.hides(element)) continue;
      else if (HOLDERS.has(element.name)) blocks.push(...this.read(element, null));
    }
    return blocks;
  }

  #paragraph(element: XmlElement, place: Place | null): Block[] {
    const { text, boxes, notes } = readOdtParagraph(element, this.#styles, this.fonts);
    this.notes.push(...notes);
    const label = place ? this.#labelIn(place) : this.#labelOfHeading(element);
    return [textBlock(text, label), ...boxes.flatMap((box) => this.read(box, null))];
  }

  #labelIn({ style, depth, counter, start }: Place): string {
    return counter.next(this.#styles.levels(style), depth, start);
  }

  #labelOfHeading(element: XmlElement): string {
    if (element.name !== "text:h" || element.attributes["text:is-list-header"] === "true") return "";
    return this.#outline.next(
      this.#styles.outline,
      Number(element.attributes["text:outline-level"] ?? 1) - 1,
    );
  }

  #list(list: XmlElement, above: Place | null): Block[] {
    const style = list.attributes["text:style-name"] ?? above?.style ?? "";
    const counter = above?.counter ?? this.#counterOf(list, style);
    const depth = above ? above.depth + 1 : 0;
    return elementsOf(list).flatMap((item) => {
      const begin = item.attributes["text:start-value"];
      const place = { style, depth, counter, start: begin === undefined ? null : Number(begin) };
      if (item.name === "text:list-item") return this.read(item, place);
      // A list heading has no label, and its lists continue.
      return item.name === "text:list-header" ? this.#header(item, place) : [];
    });
  }

  #header(item: XmlElement, place: Place): Block[] {
    return elementsOf(item).flatMap((element) =>
      element.name === "text:list"
        ? this.#list(element, place)
        : this.read({ ...item, children: [element] }, null),
    );
  }

  #counterOf(list: XmlElement, style: string): ListCounter {
    const goesOn = list.attributes["text:continue-list"];
    const known =
      goesOn !== undefined
        ? this.#byName.get(goesOn)
        : list.attributes["text:continue-numbering"] === "true"
          ? this.#byStyle.get(style)
          : undefined;
    const counter = known ?? new ListCounter();
    const name = list.attributes["xml:id"];
    if (name !== undefined) this.#byName.set(name, counter);
    this.#byStyle.set(style, counter);
    return counter;
  }

  #table(table: XmlElement): TableBlock {
    return { kind: "table", rows: rowsIn(table).map((row) => this.#row(row)) };
  }

  #row(row: XmlElement): TableCell[] {
    const cells: TableCell[] = [];
    let column = 0;
    let beside = 0;
    for (const element of elementsOf(row)) {
      const repeated = Math.min(100, Number(element.attributes["table:number-columns-repeated"] ?? 1));
      for (let n = 0; n < repeated; n++, column++) {
        if (element.name === "table:table-cell") {
          const span = Math.min(100, Number(element.attributes["table:number-columns-spanned"] ?? 1));
          cells.push({ column, span, continues: false, blocks: this.read(element, null) });
          beside = span - 1;
        } else if (element.name === "table:covered-table-cell") {
          if (beside > 0) beside -= 1;
          else cells.push({ column, span: 1, continues: true, blocks: [] });
        }
      }
    }
    return cells;
  }
}

/** Elements that may contain paragraphs. */
const HOLDERS = new Set([
  "text:section",
  "text:index-body",
  "text:index-title",
  "text:table-of-content",
  "text:numbered-paragraph",
  "draw:text-box",
]);

function rowsIn(table: XmlElement): XmlElement[] {
  return elementsOf(table).flatMap((element) => {
    if (element.name === "table:table-row") return [element];
    const group = ["table:table-header-rows", "table:table-rows", "table:table-row-group"].includes(
      element.name,
    );
    return group ? rowsIn(element) : [];
  });
}
