import type { Face } from "./fonts";
import { openDocument } from "./open-document";

type Opened = { _font: { font: { characterSet: number[] } } };

const known = new Map<Face, ReadonlySet<number>>();

/**
 * Has a face a glyph for a letter? What a font covers is known to pdfkit's font alone, which its types do not show; it is
 * read once a process.
 */
export function hasGlyph(face: Face, letter: string): boolean {
  let covered = known.get(face);
  if (!covered) {
    const document = openDocument({}).font(face);
    covered = new Set((document as unknown as Opened)._font.font.characterSet);
    known.set(face, covered);
  }
  return covered.has(letter.codePointAt(0) ?? 0);
}
