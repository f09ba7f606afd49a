import type { Item } from "./paper";
import type { PdfSheet } from "./pdf-sheet";

type Element = PDFKit.PDFStructureElement;
type Open = { list: Element; item: Element; body: Element };

/** The place of a paragraph in the structure: the element around it, and the element of its label. */
export type Place = { inside: Element | undefined; label: Element | undefined };

/**
 * The open lists, the inner one last: L with LI, each with a label (Lbl) and a body (LBody). They tell a screen
 * reader how many items there are and which one it reads. Source: ISO 32000-1, 14.8.4.3.3.
 */
export class PdfLists {
  private readonly open: Open[] = [];

  constructor(
    private readonly sheet: PdfSheet,
    private readonly root?: Element,
  ) {}

  /** The place of the next paragraph: begins and ends lists and items as needed. */
  place(item: Item | undefined): Place {
    this.closeBelow(item?.level ?? 0);
    if (!item) return { inside: this.root, label: undefined };
    if (item.label === "") return { inside: this.open.at(-1)?.body ?? this.root, label: undefined };
    const outer = item.level > 1 ? this.open[item.level - 2]?.body : undefined;
    const known = this.open[item.level - 1];
    known?.item.end();
    const list = known?.list ?? this.sheet.begin("L", {}, outer ?? this.root);
    const entry = this.sheet.begin("LI", {}, list);
    const label = this.sheet.begin("Lbl", {}, entry);
    const body = this.sheet.begin("LBody", {}, entry);
    this.open.splice(item.level - 1, 1, { list, item: entry, body });
    return { inside: body, label };
  }

  /** Ends every list. */
  close(): void {
    this.closeBelow(0);
  }

  private closeBelow(level: number): void {
    while (this.open.length > level) this.open.pop()?.list.end();
  }
}
