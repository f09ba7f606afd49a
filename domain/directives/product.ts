import type { Day } from "../calendar/day";

/**
 * Whether a report contains what closes an assignment: a document's number with its date, a file, or a result in
 * words.
 */
export const hasProduct = (report: {
  productNumber: string;
  productDate: Day | null;
  productText: string;
  files: number;
}): boolean =>
  (report.productNumber !== "" && report.productDate !== null) ||
  report.files > 0 ||
  report.productText !== "";
