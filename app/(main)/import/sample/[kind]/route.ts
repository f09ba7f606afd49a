import { getMessages } from "next-intl/server";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { drawImportSample } from "@/documents/sheets/draw-import-sample";
import { fill } from "@/documents/words";
import { dayInAgency } from "@/domain/calendar/day";
import { IMPORT_KINDS, mayImport } from "@/domain/imports/import-kinds";

type Context = { params: Promise<{ kind: string }> };

/** A sheet to be filled in for an import of a kind. A kind that the actor may not import does not exist. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/import/sample/[kind]");
  if (session instanceof Response) return session;
  const asked = (await params).kind;
  const kind = IMPORT_KINDS.find((one) => one === asked && mayImport(session.actor, one));
  if (!kind) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const now = new Date();
  const db = database();
  const words = await getMessages();
  const departments = listDepartmentChoices(db, session.actor).map(({ name }) => name);
  const sheet = drawImportSample({ kind, departments, today: dayInAgency(now.toISOString()) }, words);
  return workbookAnswer(
    { db, ...session },
    fill(words.import.sample.file, { kind: words.import.kinds[kind] }),
    [sheet],
    now,
  );
}
