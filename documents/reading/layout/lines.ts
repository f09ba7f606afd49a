import type { Chunk, Line, Word } from "./page";

/** From this many letter widths on, a gap separates two things on one line. */
const WIDE_GAP = 1.8;

/**
 * The lines of a page from top to bottom, without note numbers; words are assigned to lines by their place,
 * whatever the order in which they are drawn.
 */
export function linesOf(words: readonly Word[]): Line[] {
  const rows: Word[][] = [];
  for (const word of withoutNoteNumbers(words).sort((a, b) => a.base - b.base)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && word.base - meanBase(row) < 0.45 * Math.min(word.size, first.size)) row.push(word);
    else rows.push([word]);
  }
  return rows.map(lineOf);
}

/** A small raised number after a word, or before the words of a note. */
function withoutNoteNumbers(words: readonly Word[]): Word[] {
  return words.filter((word) => {
    if (!/^\d{1,2}$/.test(word.text)) return true;
    const beside = words.find(
      (other) =>
        other.size * 0.75 > word.size &&
        word.base < other.base - 0.1 * other.size &&
        word.base > other.base - other.size &&
        (Math.abs(word.left - other.right) < 0.4 * other.size ||
          Math.abs(other.left - word.right) < 0.4 * other.size),
    );
    // A square metre is not a note number.
    return beside === undefined || (beside.left < word.left && /(?:^|[\s\d])[kcd]?m$/.test(beside.text));
  });
}

const meanBase = (row: readonly Word[]): number => row.reduce((sum, { base }) => sum + base, 0) / row.length;

function lineOf(row: readonly Word[]): Line {
  const words = [...row].sort((a, b) => a.left - b.left);
  const size = median(words.map((word) => word.size));
  const chunks: Chunk[] = [];
  for (const { text, left, right } of words) {
    const last = chunks.at(-1);
    const gap = last ? left - last.right : 0;
    if (!last || gap > WIDE_GAP * size) chunks.push({ text, left, right });
    else {
      const apart = gap > 0.12 * size && !/\s$/.test(last.text) && !/^\s/.test(text);
      last.text += (apart ? " " : "") + text;
      last.right = Math.max(last.right, right);
    }
  }
  const kept = chunks.map((chunk) => ({ ...chunk, text: chunk.text.replace(/\s+/g, " ").trim() }));
  return {
    chunks: kept,
    left: Math.min(...kept.map(({ left }) => left)),
    right: Math.max(...kept.map(({ right }) => right)),
    base: meanBase(words),
    size,
  };
}

/** The upper median; 0 of an empty list. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** A line's text, with a tab between its chunks. */
export const textOfLine = (line: Line): string => line.chunks.map(({ text }) => text).join("\t");
