import { getMessages } from "next-intl/server";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { drawReport } from "@/documents/sheets/draw-report";
import { fill } from "@/documents/words";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { reportOn } from "@/domain/directives/period-report";
import { readReportView } from "@/domain/directives/period-report-view";

/** The period report as XLSX, a sheet for each of its tables. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/reports/export");
  if (session instanceof Response) return session;
  const { actor } = session;
  const db = database();
  const now = new Date();
  await noteListExport(session, "report", now);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const today = dayInAgency(now.toISOString());
  const view = readReportView(asked, today);
  const words = await getMessages();
  const { parentBody, name: agency } = findAgency(db, actor);
  const report = reportOn(listReportRows(db, actor, view), view.asOf);
  const departments = listDepartments(db, actor, today);
  const sheets = drawReport({ parentBody, agency, ...view, report, departments }, words);
  const file = fill(words.sheets.report.file, { from: formatDay(view.from), to: formatDay(view.to) });
  return workbookAnswer({ db, ...session }, file, sheets, now);
}
