import type { Day } from "../calendar/day";
import { type EvaluationReport, lacksData } from "./report";

/** The newest confirmed version of a report, and whether its figures are those that are shown. */
export type ConfirmedFigures = { version: number; isSame: boolean };

export type ReportStatus =
  | { kind: "confirmed" | "confirmed-otherwise"; version: number }
  | { kind: "insufficient" | "no-work" | "no-work-yet" | "no-planned-work" | "complete" }
  | { kind: "provisional"; open: number }
  /** The period has not ended: work may still become due. */
  | { kind: "running"; until: Day };

/** How far a report is, as lists and workbooks say it. */
export function reportStatus(
  { gaps, open, period, asOf }: Pick<EvaluationReport, "gaps" | "open" | "period" | "asOf">,
  confirmed: ConfirmedFigures | null,
): ReportStatus {
  if (confirmed) {
    return { kind: confirmed.isSame ? "confirmed" : "confirmed-otherwise", version: confirmed.version };
  }
  if (lacksData(gaps)) return { kind: "insufficient" };
  if (gaps.some(({ gap }) => gap === "no_planned_work")) return { kind: "no-planned-work" };
  const isRunning = asOf < period.to;
  if (gaps.length > 0) return { kind: isRunning ? "no-work-yet" : "no-work" };
  const decisions = open.returns + open.extensions;
  if (decisions > 0) return { kind: "provisional", open: decisions };
  return isRunning ? { kind: "running", until: period.to } : { kind: "complete" };
}
