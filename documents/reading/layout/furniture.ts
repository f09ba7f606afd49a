import { textOfLine } from "./lines";
import type { Line, Page } from "./page";

/** How many lines at either end of a page may be its header or footer. */
const AT_ENDS = 3;

/**
 * Leaves out what belongs to the sheet, not to the text: page numbers, headers and footers that repeat page after
 * page, and what a browser prints around a page.
 * @param pages lines of each page from top to bottom
 */
export function withoutFurniture(pages: readonly { page: Page; lines: Line[] }[]): Line[][] {
  const seen = new Map<string, number>();
  for (const { page, lines } of pages) {
    for (const key of new Set(endsOf(lines).map((line) => keyOf(line, page)))) {
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  const often = Math.max(2, Math.ceil(pages.length / 2));
  return pages.map(({ page, lines }) => {
    const ends = new Set(endsOf(lines).filter((line) => (seen.get(keyOf(line, page)) ?? 0) >= often));
    const outermost = new Set(
      [...lines.slice(0, 2), ...lines.slice(-2)].filter((line) => isOfSheet(line, page)),
    );
    return lines.filter((line) => !ends.has(line) && !outermost.has(line));
  });
}

const endsOf = (lines: readonly Line[]): Line[] => [
  ...new Set([...lines.slice(0, AT_ENDS), ...lines.slice(-AT_ENDS)]),
];

/** The same words at the same place; numbers in them may differ. */
const keyOf = (line: Line, { height }: Page): string =>
  `${Math.round((line.base / height) * 200)} ${textOfLine(line).replace(/\d+/g, "0")}`;

const PAGE_NUMBER =
  /^(?:[-–—\s]*(?:trang|page)?\s*\d{1,3}\s*(?:[/|]\s*\d{1,3}|(?:trên|of)\s+\d{1,3})?[-–—\s]*)$/iu;
const BROWSER_HEAD =
  /^\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[AP]M)?,?\s+\d{1,2}\/\d{1,2}\/\d{2,4}|^\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}/u;
const BROWSER_FOOT =
  /^(?:https?:\/\/|file:\/\/|about:|www\.)\S*|(?:https?|file):\/\/\S+\s+\d{1,3}\/\d{1,3}$/u;

function isOfSheet(line: Line, { height }: Page): boolean {
  const text = textOfLine(line).trim();
  const share = line.base / height;
  if (share > 0.13 && share < 0.87) return false;
  return PAGE_NUMBER.test(text) || BROWSER_HEAD.test(text) || BROWSER_FOOT.test(text);
}
