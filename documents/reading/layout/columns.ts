import { fold } from "@/domain/text/fold";
import { textOfLine } from "./lines";
import type { Chunk, Line } from "./page";

const HEAD = /cong hoa xa hoi chu nghia|dang cong san viet nam/;
const TAIL = /^\s*noi nhan\s*:?/;

/** Lines in two columns, each column to be read separately. */
export type Columns = { lines: Set<Line>; columns: Line[][] };

/**
 * The columns at the start of a letter (agency and national title) and at its end (recipients and signature): from
 * their first line on until one that crosses both.
 */
export function findColumns(lines: readonly Line[]): Columns[] {
  const found: Columns[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (!line) continue;
    const words = fold(textOfLine(line));
    const columns = HEAD.test(words) ? headAt(lines, at) : TAIL.test(words) ? tailAt(lines, at) : null;
    if (!columns) continue;
    found.push(columns);
    at = Math.max(at, ...[...columns.lines].map((one) => lines.indexOf(one)));
  }
  return found;
}

function headAt(lines: readonly Line[], at: number): Columns | null {
  const line = lines[at];
  const title = line?.chunks.find(({ text }) => HEAD.test(fold(text)));
  if (!line || !title) return null;
  const start = at > 0 && isBeside(lines[at - 1], title) ? at - 1 : at;
  const below = lines.slice(start, at + 8);
  const others = below.flatMap(({ chunks }) => chunks.filter((chunk) => chunk.right < title.left));
  if (others.length === 0) return null;
  const gutter = (Math.max(...others.slice(0, 2).map(({ right }) => right)) + title.left) / 2;
  return parted(lines, start, gutter, at + 1);
}

const isBeside = (line: Line | undefined, title: Chunk): boolean =>
  line !== undefined && line.chunks.length === 1 && line.right < title.left;

/** The recipients are left of the signature; a line right of the last of them belongs to the signature too. */
function tailAt(lines: readonly Line[], at: number): Columns | null {
  const line = lines[at];
  const first = line?.chunks[0];
  if (!line || !first) return null;
  const right = lines
    .slice(Math.max(0, at - 2), at + 6)
    .flatMap(({ chunks }) => chunks.filter((chunk) => chunk.left > first.right + line.size));
  if (right.length === 0) return null;
  const edge = Math.min(...right.map(({ left }) => left));
  const start = [at - 1, at - 2].reduce(
    (from, n) => (n === from - 1 && lines[n] && lines[n].left >= edge - 1 ? n : from),
    at,
  );
  return parted(lines, start, edge - line.size * 0.5, lines.length);
}

/**
 * Lines from a place on, split at a gutter, as long as none crosses it. @param sure lines before it are not
 * checked
 */
function parted(lines: readonly Line[], from: number, gutter: number, sure: number): Columns {
  const taken = new Set<Line>();
  const columns: [Line[], Line[]] = [[], []];
  let last: Line | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (!line) break;
    const across = line.chunks.some(
      ({ left, right }) => left < gutter - line.size && right > gutter + line.size,
    );
    const far = last !== null && line.base - last.base > line.size * 3.2 && at >= sure;
    if (across || (far && sure < lines.length)) break;
    taken.add(line);
    last = line;
    for (const [n, side] of columns.entries()) {
      const chunks = line.chunks.filter((chunk) => (chunk.left + chunk.right) / 2 > gutter === (n === 1));
      if (chunks.length > 0) side.push(lineWith(line, chunks));
    }
  }
  return { lines: taken, columns };
}

const lineWith = (line: Line, chunks: Chunk[]): Line => ({
  ...line,
  chunks,
  left: Math.min(...chunks.map(({ left }) => left)),
  right: Math.max(...chunks.map(({ right }) => right)),
});
