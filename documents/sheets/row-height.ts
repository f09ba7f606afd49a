import type { Cell } from "./sheet";

/** Points; the standard font is Times New Roman 11. */
const LINE_HEIGHT = 14.5;
const ROOM = 2.5;
/** Columns are measured in digits; letters are a little narrower, including the margins. */
const LETTERS = 1.08;
/** The maximum row height of a spreadsheet. */
const MOST_HEIGHT = 409;

/**
 * The row height that shows all words of a row. It is stored because not every program computes it.
 * @param widths of the columns, in characters
 */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell === "string" ? linesOf(cell, Math.floor((widths[index] ?? 10) * LETTERS)) : 1,
  );
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + ROOM);
}

/** The number of lines of a text broken between words, at this many characters. */
function linesOf(text: string, width: number): number {
  if (text.length <= width) return text.includes("\n") ? text.split("\n").length : 1;
  let lines = 0;
  for (const paragraph of text.split("\n")) {
    let used = width + 1;
    for (const word of paragraph.split(" ")) {
      const more = Math.max(0, Math.ceil(word.length / width) - 1);
      if (used + 1 + word.length > width) {
        lines += 1 + more;
        used = word.length - more * width;
      } else used += 1 + word.length;
    }
  }
  return lines;
}
