import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherPaper } from "@/app/_server/papers/gather-paper";
import { PAPER_TYPES } from "@/app/_server/papers/paper-types";
import { readPictures } from "@/app/_server/papers/read-pictures";
import { letOthersGo } from "@/app/_server/request/let-others-go";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { paperFileName } from "@/documents/file-name";
import { inPaperTurn } from "@/documents/paper-turns";
import { writePaperApart } from "@/documents/write-apart";
import { paperAddress, paperEdits } from "@/domain/papers/paper-input";

type Context = { params: Promise<{ id: string; kind: string; format: string }> };

/** An official paper of a meeting, made on request; edits in the address count only for a clerk. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await letOthersGo();
  const session = await requireRouteSession("/meetings/[id]/documents/[kind]/[format]");
  if (session instanceof Response) return session;
  const { id: meetingId, ...path } = await params;
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const address = paperAddress.safeParse({
    meetingId,
    departmentId: query.department,
    scope: query.scope,
    ...path,
  });
  if (!address.success) return refused(404);
  const edits = paperEdits.safeParse(query);
  if (!edits.success) return refused(400);

  const { format, kind, departmentId = null, scope } = address.data;
  const now = new Date();
  const asked = { meetingId: address.data.meetingId, kind, departmentId, ofAgency: scope === "agency" };
  const made = await inPaperTurn(async () => {
    const gathered = gatherPaper(database(), session.actor, { ...asked, edits: edits.data }, now);
    if (!gathered) return null;
    const { paper } = gathered;
    return { ...gathered, bytes: await writePaperApart(paper, format, now, await readPictures(paper)) };
  });
  if (!made) return refused(404);
  const { bytes, record, department } = made;
  const named = kind === "minutes" && record.supplements ? "supplement" : kind;
  const name = paperFileName(named, record.code, department, format);
  await noteListExport(session, "paper", now, name);
  return fileAnswer(bytes, { name, type: PAPER_TYPES[format] });
}

const refused = (status: number): Response =>
  new Response(null, { status, headers: { "cache-control": "no-store" } });
