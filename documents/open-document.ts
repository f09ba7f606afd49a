import PDFDocument from "pdfkit";
import { FACES, fontBytes } from "./fonts";

/** Keeps pdfkit from loading Helvetica; its types do not allow null. */
const NO_DEFAULT = null as unknown as string;

/** An empty PDF with the faces registered by name, each parsed on first use. */
export function openDocument(options: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
  const document = new PDFDocument({
    ...options,
    autoFirstPage: false,
    font: NO_DEFAULT,
  });
  for (const face of FACES) document.registerFont(face, fontBytes(face));
  return document;
}
