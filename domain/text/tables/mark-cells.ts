import { isTaskHead } from "./columns";

/** How cells are separated if they were not pasted with tabs: bars, or runs of spaces. */
const SEPARATORS = [/\|/, /\t/, / {3,}/, /;/];

/**
 * Writes a tab between the cells of task tables that were typed with bars or aligned with spaces, so that spaces
 * can be normalized afterwards. Lines that only draw the table's rules are dropped; other lines stay unchanged.
 */
export function markCells(text: string): string {
  const marked: string[] = [];
  let separator: RegExp | null = null;
  let width = 0;
  for (const line of text.split("\n")) {
    const head = SEPARATORS.find((one) => line.length < 400 && isTaskHead(cellsOf(line, one)));
    if (head) {
      separator = head;
      width = cellsOf(line, head).length;
    }
    if (separator === null) {
      marked.push(line);
      continue;
    }
    if (/^[\s|:+=–—-]+$/.test(line) && /[-–—=]{2}/.test(line)) continue;
    const cells = cellsOf(line, separator);
    if (cells.length >= 2 && cells.length <= width) marked.push(cells.join("\t"));
    else {
      if (line.trim() !== "" && separator.source !== String.raw`\t`) separator = null;
      marked.push(line);
    }
  }
  return marked.join("\n");
}

/** The outer bars of a line are not cells; an empty cell between bars or tabs is one. */
function cellsOf(line: string, separator: RegExp): string[] {
  const inner = separator.source === String.raw`\|` ? line.trim().replace(/^\||\|$/g, "") : line;
  return (separator.source.startsWith(" ") ? inner.trim() : inner)
    .split(separator)
    .map((cell) => cell.trim());
}
