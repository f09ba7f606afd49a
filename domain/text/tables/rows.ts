/** A line as cells; each has its place in the source and its words on one line. */
export type TableRow = {
  from: number;
  to: number;
  /** Whether a blank line is before it. */
  apart: boolean;
  cells: { from: number; to: number; text: string }[];
};

/** The lines of a text, with cells separated by tabs. */
export function tableRows(source: string): TableRow[] {
  const rows: TableRow[] = [];
  let at = 0;
  let apart = true;
  for (const line of source.split("\n")) {
    if (line.trim() === "") apart = true;
    else {
      rows.push({ from: at, to: at + line.length, apart, cells: cellsOf(line, at) });
      apart = false;
    }
    at += line.length + 1;
  }
  return rows;
}

function cellsOf(line: string, at: number): TableRow["cells"] {
  const cells: TableRow["cells"] = [];
  let from = at;
  for (const raw of line.split("\t")) {
    const lead = raw.length - raw.trimStart().length;
    const text = raw.trim();
    cells.push({ from: from + lead, to: from + lead + text.length, text });
    from += raw.length + 1;
  }
  return cells;
}
