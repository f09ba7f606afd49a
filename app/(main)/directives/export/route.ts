import { getMessages } from "next-intl/server";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { listRegisterChoices } from "@/db/queries/directives/list-register-choices";
import { listRegisterLines } from "@/db/queries/directives/list-register-lines";
import { drawRegister } from "@/documents/sheets/draw-register";
import { registerScope } from "@/documents/sheets/register-scope";
import { fill } from "@/documents/words";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { readRegisterView } from "@/domain/directives/register-view";

/** The register as XLSX: every line of the requested view, in its order. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/directives/export");
  if (session instanceof Response) return session;
  const { actor } = session;
  const view = readRegisterView(Object.fromEntries(new URL(request.url).searchParams));
  const db = database();
  const now = new Date();
  await noteListExport(session, "register", now);
  const today = dayInAgency(now.toISOString());
  const asOf = view.asOf ?? today;
  const words = await getMessages();
  const { parentBody, name: agency } = findAgency(db, actor);
  const scope = registerScope(view, listRegisterChoices(db, actor, view.meetingId), words);
  const lines = listRegisterLines(db, actor, view, today);
  const sheet = drawRegister(
    { parentBody, agency, asOf, scope, ofDepartment: view.departmentId !== null, lines },
    words,
  );
  const name = fill(words.sheets.register.file, { day: formatDay(asOf) });
  return workbookAnswer({ db, ...session }, name, [sheet], now);
}
