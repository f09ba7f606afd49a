export const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** What is read of a report of Lighthouse. */
export type Report = {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number; details?: { items?: Item[] } }>;
};
type Item = { resourceType?: string; transferSize?: number };

/** The cells of a row by the names of their columns. */
type Row = Record<string, string>;

/**
 * One row of the table: of each figure the median of all runs, and in brackets the least and the greatest.
 * @param name what the row is of
 * @param runs the reports of one page, at least one
 */
export function readReport(name: string, runs: readonly Report[]): Row {
  const audit = (id: string, unit: number, digits: number) =>
    spread(
      runs.map(({ audits }) => (audits[id]?.numericValue ?? Number.NaN) / unit),
      digits,
    );
  const kilobytes = (type: string) =>
    spread(
      runs.map((run) => bytesOf(run, type) / 1000),
      0,
    );
  const scores = CATEGORIES.map((id) => [
    id,
    spread(
      runs.map(({ categories }) => (categories[id]?.score ?? 0) * 100),
      0,
    ),
  ]);
  return {
    page: name,
    ...Object.fromEntries(scores),
    "FCP, s": audit("first-contentful-paint", 1000, 2),
    "LCP, s": audit("largest-contentful-paint", 1000, 2),
    CLS: audit("cumulative-layout-shift", 1, 3),
    "TBT, ms": audit("total-blocking-time", 1, 0),
    "page, kB": kilobytes("Document"),
    "scripts, kB": kilobytes("Script"),
    "styles, kB": kilobytes("Stylesheet"),
    "fonts, kB": kilobytes("Font"),
    "not passed": [...new Set(runs.flatMap(failedIn))].join(" "),
  };
}

/** The rows as a table of Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, names.map(() => "---"), ...rows.map((row) => names.map((name) => row[name] ?? ""))];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function spread(figures: readonly number[], digits: number): string {
  const sorted = figures.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  const least = (sorted[0] ?? Number.NaN).toFixed(digits);
  const greatest = (sorted.at(-1) ?? Number.NaN).toFixed(digits);
  const median = ((low + high) / 2).toFixed(digits);
  return least === greatest ? median : `${median} (${least}–${greatest})`;
}

function bytesOf({ audits }: Report, type: string): number {
  const requests = audits["network-requests"]?.details?.items ?? [];
  return requests
    .filter(({ resourceType }) => resourceType === type)
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}

/** Audits of accessibility, best practices and SEO that were not passed. */
function failedIn({ categories, audits }: Report): string[] {
  return CATEGORIES.slice(1).flatMap((id) =>
    (categories[id]?.auditRefs ?? [])
      .filter((one) => one.weight > 0 && (audits[one.id]?.score ?? 1) < 1)
      .map((one) => one.id),
  );
}
