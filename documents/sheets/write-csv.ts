/** Cells that a spreadsheet would reckon out if they stood bare. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV file as spreadsheets in Vietnam open it: UTF-8 with its mark, semicolons, every cell quoted. A cell that would
 * be taken for a formula gets an apostrophe.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cellOf).join(";"));
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

const cellOf = (words: string): string =>
  `"${(FORMULA.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
