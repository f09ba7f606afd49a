import { type Face, faceOf } from "./fonts";
import { hasGlyph } from "./glyphs";
import { type Paper, textsOf } from "./paper";
import type { Look } from "./roles";

/** A piece of text in one face; if another character is drawn, `text` is the original. */
export type Run = { face: Face; text: string; drawn: string };

/** Replaces a character that no face has: a box, which nobody mistakes for a blank. */
export const NO_GLYPH = "\u25a1";
/** Characters that are invisible on paper: joiners, selectors, soft hyphens. */
const UNSEEN = /^\p{Default_Ignorable_Code_Point}$/u;

/**
 * The runs in which a text is drawn: in the face of its look, in the symbol font if that has no glyph, else as a
 * box.
 */
export function drawnRuns(text: string, look: Pick<Look, "bold" | "italic">): Run[] {
  const own = faceOf(look);
  const runs: Run[] = [];
  for (const letter of text) {
    const { face, drawn } = drawnLetter(letter, own, runs.at(-1)?.face ?? own);
    const last = runs.at(-1);
    if (last && last.face === face && isItself(last) === (drawn === letter)) {
      last.text += letter;
      last.drawn += drawn;
    } else runs.push({ face, text: letter, drawn });
  }
  return runs;
}

/** Whether the run is drawn as its own text. */
export const isItself = ({ text, drawn }: Run): boolean => text === drawn;

function drawnLetter(letter: string, own: Face, before: Face): { face: Face; drawn: string } {
  if (UNSEEN.test(letter)) return { face: before, drawn: "" };
  if (hasGlyph(own, letter)) return { face: own, drawn: letter };
  if (hasGlyph("symbols", letter)) return { face: "symbols", drawn: letter };
  return { face: "symbols", drawn: NO_GLYPH };
}

/** The characters of a paper that its PDF shows as a box, each once, in order. */
export function lettersWithoutGlyph(paper: Paper): string[] {
  const letters = new Set(textsOf(paper).join("").replace(/\s/g, ""));
  return [...letters].filter((letter) => drawnLetter(letter, "regular", "regular").drawn === NO_GLYPH);
}
