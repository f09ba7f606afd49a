/** A figure and what it should be: at least or at most that. */
export type Target = { name: string; figure: number; unit: string } & ({ least: number } | { most: number });

/** The figures beside their targets as a table in Markdown; what is not reached comes first. */
export function writeTargets(targets: readonly Target[]): string {
  const sorted = [...targets].sort((one, other) => Number(isReached(one)) - Number(isReached(other)));
  const lines = sorted.map((target) => [
    target.name,
    said(target.figure, target.unit),
    "least" in target ? `≥ ${said(target.least, target.unit)}` : `≤ ${said(target.most, target.unit)}`,
    isReached(target) ? "yes" : "NO",
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    line(["work", "figure", "target", "reached"]),
    line(["---", "---", "---", "---"]),
    ...lines.map(line),
  ].join("\n");
}

const isReached = (target: Target): boolean =>
  "least" in target ? target.figure >= target.least : target.figure <= target.most;

/** Ratios with two digits, milliseconds and megabytes without. */
const said = (figure: number, unit: string): string =>
  unit === "" ? figure.toFixed(2) : `${figure.toFixed(figure < 20 ? 1 : 0)} ${unit}`;
