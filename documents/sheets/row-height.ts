import type { Cell } from "./sheet";

/** Points; the standard font is Times New Roman 11. */
const LINE_HEIGHT = 14.5;
const ROOM = 2.5;
/** Columns are measured in digits; letters run a little narrower, what is lost at the edges included. */
const LETTERS = 1.08;
/** The most that a spreadsheet gives a row. */
const MOST_HEIGHT = 409;

/**
 * How high a row must be to show all its words. It is told outright: not every program that opens the file works
 * it out for itself.
 * @param widths of the columns, in characters
 */
export function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, index) =>
    typeof cell === "string" ? linesOf(cell, Math.floor((widths[index] ?? 10) * LETTERS)) : 1,
  );
  return Math.min(MOST_HEIGHT, Math.max(1, ...lines) * LINE_HEIGHT + ROOM);
}

/** Lines of a text broken between words, at so many characters. */
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
