import type { EvaluationReport } from "./report";

/** The newest confirmed version of a report, and whether its figures are those that are shown. */
export type ConfirmedFigures = { version: number; isSame: boolean };

export type ReportStatus =
  | { kind: "confirmed" | "confirmed-otherwise"; version: number }
  | { kind: "insufficient" | "no-work" | "complete" }
  | { kind: "provisional"; open: number };

/** How far a report is, as lists and workbooks say it. */
export function reportStatus(
  { gaps, open }: Pick<EvaluationReport, "gaps" | "open">,
  confirmed: ConfirmedFigures | null,
): ReportStatus {
  if (confirmed) {
    return { kind: confirmed.isSame ? "confirmed" : "confirmed-otherwise", version: confirmed.version };
  }
  if (gaps.some(({ gap }) => gap !== "no_work")) return { kind: "insufficient" };
  if (gaps.length > 0) return { kind: "no-work" };
  const decisions = open.returns + open.extensions;
  return decisions > 0 ? { kind: "provisional", open: decisions } : { kind: "complete" };
}
