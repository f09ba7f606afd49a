import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { XLSX_TYPE } from "@/documents/sheets/write-workbook";
import { readRegisterView } from "@/domain/directives/register-view";
import { streamRegister } from "@/jobs/sheets/stream-register";
import { registerName } from "@/jobs/sheets/write-register";

/** The register as XLSX: every line of the requested view, in its order. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/directives/export");
  if (session instanceof Response) return session;
  const { actor, locale } = session;
  const view = readRegisterView(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  await noteListExport(session, "register", now);
  const asked = { actor, view, locale, now: now.toISOString() };
  const name = `${registerName(asked).replaceAll("/", "-")}.xlsx`;
  return fileAnswer(streamRegister(database(), asked), { name, type: XLSX_TYPE });
}
