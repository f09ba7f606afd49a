import type { Face } from "./fonts";
import { openDocument } from "./open-document";

type Opened = { _font: { font: { characterSet: number[] } } };

const known = new Map<Face, ReadonlySet<number>>();

/**
 * Whether a face has a glyph for a character. Only pdfkit's font object knows this, but its types do not show it;
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
