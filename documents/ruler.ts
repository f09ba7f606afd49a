import PDFDocument from "pdfkit";
import { faceOf, fontBytes } from "./fonts";
import type { Look } from "./roles";

/** The width of a text in one look, in points. */
export type Ruler = (text: string, look: Look) => number;

/** A ruler on a document whose faces are registered. */
export const rulerOn =
  (document: PDFKit.PDFDocument): Ruler =>
  (text, look) =>
    document.font(faceOf(look)).fontSize(look.size).widthOfString(text);

/** Keeps pdfkit from loading Helvetica; its types do not know that it may be null. */
const NO_DEFAULT = null as unknown as string;

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
