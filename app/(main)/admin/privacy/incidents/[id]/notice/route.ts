import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherIncidentNotice } from "@/app/_server/papers/gather-incident-notice";
import { PAPER_TYPES } from "@/app/_server/papers/paper-types";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { paperFileName } from "@/documents/file-name";
import { writePaperApart } from "@/documents/write-apart";

type Context = { params: Promise<{ id: string }> };

/** The notice of one incident to the authority, as DOCX. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/admin/privacy/incidents/[id]/notice");
  if (session instanceof Response) return session;
  const { id } = await params;
  const paper = /^\d{1,9}$/.test(id) ? gatherIncidentNotice(database(), session.actor, Number(id)) : null;
  if (paper === null) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const now = new Date();
  const bytes = await writePaperApart(paper, "docx", now);
  await noteListExport(session, "incident", now, id);
  return fileAnswer(bytes, { name: paperFileName("incident", id, "", "docx"), type: PAPER_TYPES.docx });
}
