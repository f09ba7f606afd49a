import { getMessages } from "next-intl/server";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listWorkRows } from "@/db/queries/directives/list-work-rows";
import { drawWorkSheet } from "@/documents/sheets/draw-work-sheet";
import { fill } from "@/documents/words";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { readRegisterView } from "@/domain/directives/register-view";

/** Work of a view of the register as a sheet that may be changed and sent back. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/directives/sheet/download");
  if (session instanceof Response) return session;
  const view = readRegisterView(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  await noteListExport(session, "work-sheet", now);
  const today = dayInAgency(now.toISOString());
  const db = database();
  const rows = listWorkRows(db, session.actor, view, today);
  const words = await getMessages();
  const { name: agency } = findAgency(db, session.actor);
  const sheet = drawWorkSheet({ agency, about: null, today, rows }, words);
  return workbookAnswer(
    { db, ...session },
    fill(words.sheets.work.file, { day: formatDay(today) }),
    [sheet],
    now,
  );
}
