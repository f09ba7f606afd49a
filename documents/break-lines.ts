import type { Look } from "./roles";
import type { Ruler } from "./ruler";

/** A word as it is set, and the number of blanks before it; widths in points. */
type SetWord = { text: string; width: number; blanks: number; gap: number };
export type SetLine = {
  words: SetWord[];
  width: number;
  /** Whether it ends the paragraph. */
  last: boolean;
  /** Whether it ends inside a word that is longer than a line. */
  cut: boolean;
  /** A word longer than a line follows: the few words on this line are not spread over it. */
  ragged: boolean;
};

/**
 * A paragraph broken into lines that fit: only at blanks, since "28-NQ/TU" is one word, and never after a hyphen,
 * so that no reader of the PDF joins a divided word. A word longer than a line is cut between letters.
 * @param width of a line; the first one is shorter by the indent
 * @param label at the start of the paragraph, counted as its own words
 */
export function breakLines(text: string, look: Look, width: number, ruler: Ruler, label = ""): SetLine[] {
  const blank = ruler(" ", look);
  const lines: SetLine[] = [];
  let line = emptyLine();
  const roomOf = () => width - (lines.length === 0 ? (look.firstLine ?? 0) : 0);
  const close = () => {
    lines.push(line);
    line = emptyLine();
  };
  for (const { text: word, blanks } of wordsOf(text, label)) {
    const gap = line.words.length === 0 ? 0 : blanks * blank;
    const own = ruler(word, look);
    if (line.words.length > 0 && line.width + gap + own > roomOf()) {
      line.ragged = own > width;
      close();
    }
    const pieces = own <= roomOf() ? [word] : cutToFit(word, look, roomOf(), ruler);
    pieces.forEach((piece, index) => {
      if (index > 0) {
        line.cut = true;
        close();
      }
      const between = line.words.length === 0 ? 0 : blanks;
      const set = { text: piece, width: ruler(piece, look), blanks: between, gap: between * blank };
      line.words.push(set);
      line.width += set.gap + set.width;
    });
  }
  line.last = true;
  lines.push(line);
  return lines;
}

/**
 * The width at which a centred text keeps its number of lines and they are about equally long: no single word is
 * alone below a full line.
 */
export function balancedWidth(text: string, look: Look, width: number, ruler: Ruler): number {
  const count = breakLines(text, look, width, ruler).length;
  if (count === 1) return width;
  let [narrow, wide] = [width / count, width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    if (breakLines(text, look, middle, ruler).length > count) narrow = middle;
    else wide = middle;
  }
  return wide;
}

const emptyLine = (): SetLine => ({ words: [], width: 0, last: false, cut: false, ragged: false });

/** The number of words of a label such as "1." or "4 -". */
export const countWords = (text: string): number => text.split(" ").filter(Boolean).length;

/** Words with the blanks before each; one that ends in a hyphen is joined to the next. */
function wordsOf(text: string, label: string): { text: string; blanks: number }[] {
  const words: { text: string; blanks: number }[] = [];
  const own = countWords(label);
  let held = false;
  for (const [, blanks = "", word = ""] of text.matchAll(/( *)([^ ]+)/g)) {
    const previous = words.at(-1);
    if (held && previous) previous.text += blanks + word;
    else words.push({ text: word, blanks: blanks.length });
    held = word.endsWith("-") && words.length > own;
  }
  return words;
}

function cutToFit(word: string, look: Look, room: number, ruler: Ruler): string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const letter of word) {
    if (piece !== "" && ruler(piece + letter, look) > room) {
      pieces.push(piece);
      piece = "";
    }
    piece += letter;
  }
  return [...pieces, piece];
}
