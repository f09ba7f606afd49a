import type { HistoryRow } from "../history-table";
import type { Target } from "./target";

/** How much more a page may cost at the largest size than at the smallest. */
const MOST_GROWTH = 1.3;
const MOST_SEARCH_MS = 15;
/** They have all rows by intention. */
const WHOLE = ["sheet of the register (XLSX)"];

/** The targets of pages at the largest of the sizes beside the smallest: processor time and bytes, and of a search its statements. */
export function growthTargets(rows: readonly HistoryRow[]): Target[] {
  const sizes = [...new Set(rows.map(({ scale }) => scale))].sort((a, b) => a - b);
  const [least = 1, largest = 1] = [sizes[0], sizes.at(-1)];
  return [...new Set(rows.map(({ work }) => work))].flatMap((work) => {
    const at = (size: number) => rows.find((row) => row.work === work && row.scale === size);
    const [small, large] = [at(least), at(largest)];
    if (!small || !large || WHOLE.includes(work)) return [];
    const growth = (of: "processor" | "bytes", name: string): Target => ({
      name: `${work}, ${largest}× / ${least}×, ${name}`,
      figure: large[of] / small[of],
      most: MOST_GROWTH,
      unit: "",
    });
    const search: Target[] = work.startsWith("search")
      ? [{ name: `${work}, slowest in SQLite`, figure: large.slowest, most: MOST_SEARCH_MS, unit: "ms" }]
      : [];
    return [growth("processor", "time"), growth("bytes", "bytes"), ...search];
  });
}
