import type { SetLine } from "./break-lines";
import { drawnRuns, isItself } from "./drawn-runs";
import { DESCENT, SINGLE_LINE } from "./fonts";
import { openDocument } from "./open-document";
import { type PageSize, textWidthOf } from "./page-size";
import type { Look } from "./roles";
import { type Ruler, rulerOn } from "./ruler";

/** The height of one line, points. */
export const lineHeight = (look: Look): number => look.size * SINGLE_LINE * (look.spacing ?? 1);

/** A paragraph broken into lines, ready to be set; heights in points. */
export type SetParagraph = {
  look: Look;
  tag: string;
  lines: SetLine[];
  height: number;
  /** How many words of the first line are the item's label. */
  labelWords: number;
};

/** The attributes of an element: a picture's description, the direction of a table heading. */
type About = { alt?: string; scope?: "Column" };

type Element = PDFKit.PDFStructureElement;

/** The share of a line's free width before it. */
const BEFORE = { left: 0, both: 0, center: 0.5, right: 1 } as const;

/** The page being set: the position of the next line, its tag, and the number of each page. */
export class PdfSheet {
  readonly document: PDFKit.PDFDocument;
  readonly ruler: Ruler;
  private readonly root: Element;
  /** Paragraphs already broken into lines: each is needed again when its position is known. */
  readonly paragraphs = new Map<string, SetParagraph>();
  private pages = 0;
  readonly textWidth: number;
  y: number;
  /** The space below the last paragraph. */
  after = 0;

  constructor(
    { title, author }: { title: string; author: string },
    readonly page: PageSize,
    madeAt: Date,
  ) {
    this.textWidth = textWidthOf(page);
    this.y = page.top;
    this.document = openDocument({
      size: [page.width, page.height],
      margin: 0,
      pdfVersion: "1.7",
      lang: "vi-VN",
      tagged: true,
      displayTitle: true,
      info: { Title: title, Author: author, Creator: "Sổ chỉ đạo", CreationDate: madeAt, ModDate: madeAt },
    });
    this.ruler = rulerOn(this.document);
    this.root = this.document.struct("Document");
    this.document.addStructure(this.root);
    this.turnPage();
  }

  /** The space left on the page, points. */
  get room(): number {
    return this.page.height - this.page.bottom - this.y;
  }

  /** The height of a whole page's text, points. */
  get pageRoom(): number {
    return this.page.height - this.page.top - this.page.bottom;
  }

  get atTop(): boolean {
    return this.y === this.page.top;
  }

  /** Leaves space below a paragraph. */
  leave(space: number): void {
    this.y += space;
    this.after = space;
  }

  turnPage(): void {
    this.document.addPage();
    this.after = 0;
    this.pages += 1;
    this.y = this.page.top;
    // The first page has no number. Source: Phụ lục I, mục II.2.
    if (this.pages > 1) this.number(String(this.pages));
  }

  private number(text: string): void {
    const look: Look = { size: this.page.numberSize, align: "center" };
    const x = this.page.left + (this.textWidth - this.ruler(text, look)) / 2;
    this.document.markContent("Artifact", { type: "Pagination" });
    this.write(text, x, this.page.header + look.size, look);
    this.document.endMarkedContent();
  }

  /** Begins an element of the document's structure, inside another or at its root. */
  begin(tag: string, about: About = {}, inside: Element = this.root): Element {
    const element = this.document.struct(tag, about);
    inside.add(element);
    return element;
  }

  /** Draws content of an element on this page. */
  mark(tag: string, element: Element, draw: () => void): void {
    element.add(this.document.markStructureContent(tag));
    draw();
    this.document.endMarkedContent();
  }

  /** Draws what is not content: rules and borders. */
  decorate(draw: () => void): void {
    this.document.markContent("Artifact", { type: "Layout" });
    draw();
    this.document.endMarkedContent();
  }

  /**
   * Sets words of one line at the height of its top: all of them, or a range. Every line but a paragraph's last
   * ends with a blank, since copied and spoken text has no line breaks.
   */
  set(
    line: SetLine,
    look: Look,
    x: number,
    y: number,
    width: number,
    from = 0,
    to = line.words.length,
  ): void {
    const baseline = y + lineHeight(look) - look.size * DESCENT;
    const free = width - line.width;
    const ending = to < line.words.length || !(line.last || line.cut) ? " " : "";
    const words = line.words.slice(from, to);
    if (look.align === "both" && !line.last && !line.ragged) {
      // Each word is set separately with its blank, so that copied text has blanks and not distances.
      const extra = line.words.length > 1 ? free / (line.words.length - 1) : 0;
      let at = x + line.words.slice(0, from).reduce((sum, word) => sum + word.gap + word.width + extra, 0);
      words.forEach((word, index) => {
        if (index > 0) at += word.gap + extra;
        else if (from > 0) at += word.gap;
        this.write(word.text + (index < words.length - 1 ? " " : ending), at, baseline, look);
        at += word.width;
      });
      return;
    }
    const before = line.words.slice(0, from).reduce((sum, word) => sum + word.gap + word.width, 0);
    const gap = from > 0 ? (words[0]?.gap ?? 0) : 0;
    this.write(textOf(words) + ending, x + free * BEFORE[look.align] + before + gap, baseline, look);
  }

  private write(text: string, x: number, baseline: number, look: Look): void {
    const runs = drawnRuns(text, look);
    let at = x;
    for (const run of runs) {
      if (run.drawn === "") continue;
      // A character that no face has is drawn as a box, but copied and spoken as itself.
      if (!isItself(run)) this.document.markContent("Span", { actual: run.text });
      this.document
        .font(run.face)
        .fontSize(look.size)
        .text(run.drawn, at, baseline, { lineBreak: false, baseline: "alphabetic" });
      if (!isItself(run)) this.document.endMarkedContent();
      if (runs.length > 1) at += this.document.widthOfString(run.drawn);
    }
  }

  /** Ends the document. @returns its bytes */
  finish(): Promise<Uint8Array> {
    const { document } = this;
    const chunks: Buffer[] = [];
    const done = new Promise<Uint8Array>((resolve, reject) => {
      document.on("data", (chunk: Buffer) => chunks.push(chunk));
      document.on("end", () => resolve(Buffer.concat(chunks)));
      document.on("error", reject);
    });
    this.root.end();
    document.end();
    return done;
  }
}

/** Words with the original blanks between them. */
const textOf = (words: SetLine["words"]): string =>
  words.map(({ text, blanks }, index) => (index > 0 ? " ".repeat(blanks) : "") + text).join("");
