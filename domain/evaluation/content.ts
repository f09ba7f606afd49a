import type { EvaluationReport } from "./report";

/** Four decimals: enough for percents of a percent, and the same text for the same figures. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/**
 * The text of a report whose hash is confirmed: every value that the page shows, in a fixed order. The day of the
 * confirmation is not part of it, so that the same figures have the same hash.
 */
export const contentOfReport = ({ asOf: _, ...report }: EvaluationReport): string =>
  JSON.stringify(
    { format: 1, ...report },
    (_key, value: unknown) => (typeof value === "number" ? rounded(value) : value),
    1,
  );

/** The report of a confirmed text, as of the day of the confirmation. */
export const readContent = (content: string, asOf: string): EvaluationReport => {
  const { format: _, ...report } = JSON.parse(content) as Omit<EvaluationReport, "asOf"> & { format: 1 };
  return { ...report, asOf };
};
