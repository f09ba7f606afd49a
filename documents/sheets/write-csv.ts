/** Cells that a spreadsheet would evaluate as formulas. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A CSV file as spreadsheets in Vietnam open it: UTF-8 with BOM, semicolons, every cell quoted. A cell that looks
 * like a formula gets an apostrophe.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map(cellOf).join(";"));
  return new TextEncoder().encode(`\uFEFF${lines.join("\r\n")}\r\n`);
}

const cellOf = (words: string): string =>
  `"${(FORMULA.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
