import { getMessages } from "next-intl/server";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { gatherReportSheets } from "@/app/_server/papers/gather-report-sheets";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { fill } from "@/documents/words";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { readReportView } from "@/domain/directives/period-report-view";

/** The period report as XLSX: its tables, and the list of work that may be changed and brought back. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/reports/export");
  if (session instanceof Response) return session;
  const db = database();
  const now = new Date();
  await noteListExport(session, "report", now);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const today = dayInAgency(now.toISOString());
  const view = readReportView(asked, today);
  const words = await getMessages();
  const sheets = gatherReportSheets(db, session.actor, { view, today }, words);
  const file = fill(words.sheets.report.file, { from: formatDay(view.from), to: formatDay(view.to) });
  return workbookAnswer({ db, ...session }, file, sheets, now);
}
