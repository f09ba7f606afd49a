import PDFDocument from "pdfkit";
import { faceOf, fontBytes } from "./fonts";
import type { Look } from "./roles";

/** The width of a text in one look, in points. */
export type Ruler = (text: string, look: Look) => number;

/** A ruler on a document whose faces are registered; it measures a word of a face once. */
export function rulerOn(document: PDFKit.PDFDocument): Ruler {
  const measured = new Map<string, number>();
  return (text, look) => {
    const face = faceOf(look);
    const key = `${face} ${text}`;
    let wide = measured.get(key);
    if (wide === undefined) {
      wide = document.font(face).fontSize(EM).widthOfString(text);
      measured.set(key, wide);
    }
    return (wide * look.size) / EM;
  };
}

const EM = 1000;

/** Keeps pdfkit from loading Helvetica; its types do not know that it may be null. */
const NO_DEFAULT = null as unknown as string;

type Opened = { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } };

/** Has the face a glyph for every letter of a text? Known to pdfkit's font alone, which its types do not show. */
export function hasGlyphs(document: PDFKit.PDFDocument, text: string, look: Look): boolean {
  document.font(faceOf(look));
  const { font } = (document as unknown as Opened)._font;
  return [...text].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}

/** An empty PDF with the four faces under their names, each parsed when it is first asked for. */
export function openDocument(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const document = new PDFDocument({
    ...options,
    autoFirstPage: false,
    font: NO_DEFAULT,
  });
  for (const face of ["regular", "bold", "italic", "boldItalic"] as const) {
    document.registerFont(face, fontBytes(face));
  }
  return document;
}

/** A ruler for a writer that needs widths alone. */
export const openRuler = (): Ruler => rulerOn(openDocument({}));
