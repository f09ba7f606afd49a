/** What one page costs at one size of history. */
export type HistoryRow = {
  work: string;
  /** How many times the history of the demo. */
  scale: number;
  /** Milliseconds in SQLite: the median of the requests. */
  database: number;
  /** Of the slowest request. */
  slowest: number;
  /** Milliseconds of processor, of all threads: the mean of the middle half of the turns. */
  processor: number;
  bytes: number;
  /** How many statements ran. */
  statements: number;
};

const MEASURED = [
  { of: "database", unit: 1, digits: 2 },
  { of: "processor", unit: 1, digits: 1 },
  { of: "bytes", unit: 1000, digits: 0 },
] as const;

/**
 * The rows as a table in Markdown: one line for each page, with the values of all sizes and the ratio of the last to the
 * first.
 */
export function writeHistoryTable(rows: readonly HistoryRow[]): string {
  const scales = [...new Set(rows.map(({ scale }) => scale))];
  const head = ["page", "ms in SQLite", "ratio", "ms of processor", "ratio", "kB", "ratio", "statements"];
  const lines = [...new Set(rows.map(({ work }) => work))].map((work) => {
    const of = scales.flatMap((scale) => rows.find((row) => row.work === work && row.scale === scale) ?? []);
    const cells = MEASURED.flatMap(({ of: value, unit, digits }) => {
      const all = of.map((row) => row[value] / unit);
      const ratio = (all.at(-1) ?? 0) / (all[0] || 1);
      return [all.map((one) => one.toFixed(digits)).join(" · "), ratio.toFixed(2)];
    });
    return [work, ...cells, of.map(({ statements }) => statements).join(" · ")];
  });
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
}
