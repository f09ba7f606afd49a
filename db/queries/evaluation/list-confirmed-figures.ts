import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { contentOfReport } from "@/domain/evaluation/content";
import type { EvaluationPeriod } from "@/domain/evaluation/periods";
import type { EvaluationReport } from "@/domain/evaluation/report";
import type { ConfirmedFigures } from "@/domain/evaluation/report-status";
import type { Reader } from "../../client";
import { hashOf } from "../meetings/content-hash";
import { findConfirmation } from "./find-confirmation";

/** By person, the newest confirmed version of each report, compared with the figures that it shows; without those unconfirmed. */
export function listConfirmedFigures(
  db: Reader,
  actor: Actor,
  reports: readonly EvaluationReport[],
  asked: { period: EvaluationPeriod; asOf: Day },
): Map<number, ConfirmedFigures> {
  const found = new Map<number, ConfirmedFigures>();
  for (const report of reports) {
    const last = findConfirmation(db, actor, report.person.id, asked);
    if (last === null) continue;
    const isSame = last.contentHash === hashOf(contentOfReport(report));
    found.set(report.person.id, { version: last.version, isSame });
  }
  return found;
}
