import { drawnRuns } from "./drawn-runs";
import { openDocument } from "./open-document";
import type { Look } from "./roles";

/** The width of a text in one look, in points. */
export type Ruler = (text: string, look: Look) => number;

/** A ruler on a document with registered faces; it measures each word of a face once. */
export function rulerOn(document: PDFKit.PDFDocument): Ruler {
  const measured = new Map<string, number>();
  return (text, look) => {
    const key = `${look.bold} ${look.italic} ${text}`;
    let wide = measured.get(key);
    if (wide === undefined) {
      wide = drawnRuns(text, look).reduce(
        (sum, { face, drawn }) => sum + document.font(face).fontSize(EM).widthOfString(drawn),
        0,
      );
      measured.set(key, wide);
    }
    return (wide * look.size) / EM;
  };
}

const EM = 1000;

/** A ruler for a writer that needs only widths. */
export const openRuler = (): Ruler => rulerOn(openDocument({}));
