import { joinLines } from "./join-lines";
import { median, textOfLine } from "./lines";
import type { Line } from "./page";

/** The lines of one page's text, and the edges between which it is set. */
export type Measured = { lines: readonly Line[]; left: number; right: number };

type Open = {
  text: string;
  /** Its first and last line, and where its second line began. */
  first: Line;
  last: Line;
  hanging: number | null;
  page: Measured;
};

const LABEL =
  /^\s*(?:[-–+•*●○▪◦]|\(?(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[a-zđ])[.)/]|(?:Điều|Mục|Chương)\s+[\dIVX]+[.:]?)(?=\s)/u;

/** The edges of a page's text: where most of its long lines begin, and where the longest end. */
export function measure(lines: readonly Line[]): Measured {
  const right = Math.max(0, ...lines.map((line) => line.right));
  const left = Math.min(...lines.map((line) => line.left));
  const long = lines.filter((line) => line.right - line.left > (right - left) * 0.6);
  const margin = long
    .map((line) => line.left)
    .sort((a, b) => a - b)
    .find(
      (at) => long.filter((line) => Math.abs(line.left - at) < 4).length >= Math.max(1, long.length * 0.12),
    );
  return { lines, left: margin ?? left, right };
}

/** Joins the lines of sentences, also over the end of a page. */
export function paragraphsOf(pages: readonly Measured[]): { text: string; first: Line }[] {
  const leading = leadingOf(pages);
  const done: { text: string; first: Line }[] = [];
  let open: Open | null = null;
  for (const page of pages) {
    for (const line of page.lines) {
      const text = textOf(line);
      if (open && goesOn(open, line, page, leading)) {
        open.text = joinLines(open.text, text);
        open.hanging ??= line.left - page.left;
        open.last = line;
        open.page = page;
      } else {
        if (open) done.push({ text: open.text, first: open.first });
        open = { text, first: line, last: line, hanging: null, page };
      }
    }
  }
  if (open) done.push({ text: open.text, first: open.first });
  return done;
}

/** A space separates a label from its words, a tab separates other things on a line. */
function textOf(line: Line): string {
  const [first, second, ...more] = line.chunks.map(({ text }) => text);
  if (first === undefined || second === undefined || !LABEL.test(`${first} `) || first.length > 8) {
    return textOfLine(line);
  }
  return [`${first} ${second}`, ...more].join("\t");
}

/** The usual distance between two lines of one paragraph. */
function leadingOf(pages: readonly Measured[]): number {
  const gaps = pages.flatMap(({ lines, left, right }) =>
    lines.flatMap((line, n) => {
      const before = lines[n - 1];
      const long = before && before.right - before.left > (right - left) * 0.7;
      const gap = before ? line.base - before.base : 0;
      return long && gap > 0 && gap < line.size * 3.5 ? [gap] : [];
    }),
  );
  return median(gaps);
}

function goesOn(
  { text, first, last, hanging, page: before }: Open,
  line: Line,
  page: Measured,
  leading: number,
): boolean {
  const near = 0.6 * line.size;
  if (Math.abs(line.size - last.size) > 0.2 * last.size) return false;
  if (page === before && leading > 0 && line.base - last.base > leading * 1.28 + 0.5) return false;
  if (!isFull(last, line, before)) return false;
  const own = textOf(line);
  const ended = /[.;:!?…]["”)]*$/u.test(text);
  const small = /^[\p{Ll}\d(,"“]/u.test(own) && !LABEL.test(own);
  if (LABEL.test(own) && (ended || line.left > page.left + near)) return false;
  const begin = line.left - page.left;
  if (hanging !== null) return Math.abs(begin - hanging) <= near || (small && !ended);
  const indent = first.left - before.left;
  // After the first line of an indented paragraph the next one is at the margin.
  if (begin < indent - near) return true;
  if (Math.abs(begin - indent) <= near)
    return indent <= near ? !ended || small || isRagged(page) : small && !ended;
  return LABEL.test(text) ? Math.abs(line.left - wordsAt(first)) <= near * 1.5 || small : small && !ended;
}

/** Whether a line has no space for the first word of the next. */
function isFull(line: Line, next: Line, page: Measured): boolean {
  const words = textOf(next);
  const [first = ""] = words.split(/\s/);
  const width = (next.right - next.left) * (widthOf(first) / Math.max(1, widthOf(words)));
  // If lines end at different places, even the longest may leave some space.
  const room = isJustified(page) ? 0.3 : 1.2;
  return line.right + width + 0.22 * line.size > page.right - room * line.size;
}

/** Relative widths of letters: capitals are wider, some letters narrow. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, sign) => sum + (/\p{Lu}/u.test(sign) ? 1.4 : /[iìíỉĩịljtfr.,;:'()| ]/u.test(sign) ? 0.6 : 1),
    0,
  );

const isJustified = ({ lines, left, right }: Measured): boolean => {
  const long = lines.filter((line) => line.right - line.left > (right - left) * 0.8);
  return long.filter((line) => right - line.right < 0.25 * line.size).length > long.length * 0.6;
};

/** Text without indented paragraphs: there a full line always continues. */
const isRagged = ({ lines, left }: Measured): boolean =>
  lines.filter((line) => Math.abs(line.left - left) < 4).length > lines.length * 0.5;

/** Where the words after a line's label begin. */
function wordsAt(line: Line): number {
  const second = line.chunks[1];
  if (second && line.chunks[0] && LABEL.test(`${line.chunks[0].text} `)) return second.left;
  const text = textOf(line);
  const label = /^\s*\S+\s+/u.exec(text)?.[0].length ?? 0;
  return line.left + ((line.right - line.left) * label) / Math.max(1, text.length);
}
