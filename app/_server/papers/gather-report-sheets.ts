import "server-only";
import type { Reader } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { findWorkRows } from "@/db/queries/directives/list-work-rows";
import { drawReport, reportPeriod } from "@/documents/sheets/draw-report";
import { drawWorkSheet } from "@/documents/sheets/draw-work-sheet";
import type { Sheet } from "@/documents/sheets/sheet";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { bucketOf } from "@/domain/directives/buckets";
import { reportOn } from "@/domain/directives/period-report";
import type { ReportView } from "@/domain/directives/period-report-view";
import type { Messages } from "@/messages/catalog";

/**
 * The sheets of a period report: one for each of its tables and, where it counts the work as it is today, the list of
 * that work, which may be changed and brought back.
 */
export function gatherReportSheets(
  db: Reader,
  actor: Actor,
  { view, today }: { view: ReportView; today: Day },
  words: Messages,
): Sheet[] {
  const { parentBody, name: agency } = findAgency(db, actor);
  const rows = listReportRows(db, actor, view);
  const report = reportOn(rows, view.asOf);
  const departments = listDepartments(db, actor, today);
  const sheets = drawReport({ parentBody, agency, ...view, report, departments }, words);
  if (view.asOf !== today) return sheets;
  const counted = rows.filter((row) => bucketOf(row, today) !== null);
  const work = findWorkRows(
    db,
    actor,
    counted.map(({ assignmentId }) => assignmentId),
  );
  return [...sheets, drawWorkSheet({ agency, about: reportPeriod(view, words), today, rows: work }, words)];
}
