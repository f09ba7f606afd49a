import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherSecurityDossier } from "@/app/_server/papers/gather-security-dossier";
import { PAPER_TYPES } from "@/app/_server/papers/paper-types";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { paperFileName } from "@/documents/file-name";
import { writePaperApart } from "@/documents/write-apart";
import { dayInAgency } from "@/domain/calendar/day";

/** The technical part of the file for level 2 as DOCX, drafted from the running system. */
export async function GET(): Promise<Response> {
  const session = await requireRouteSession("/admin/security/dossier");
  if (session instanceof Response) return session;
  const now = new Date();
  const paper = gatherSecurityDossier(database(), session.actor, now);
  if (paper === null) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const bytes = await writePaperApart(paper, "docx", now);
  await noteListExport(session, "dossier", now);
  const name = paperFileName("dossier", dayInAgency(now.toISOString()), "", "docx");
  return fileAnswer(bytes, { name, type: PAPER_TYPES.docx });
}
