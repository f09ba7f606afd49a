import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherWorkOrder } from "@/app/_server/papers/gather-work-order";
import { PAPER_TYPES } from "@/app/_server/papers/paper-types";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { paperFileName } from "@/documents/file-name";
import { writePaperApart } from "@/documents/write-apart";
import { workOrderAddress } from "@/domain/papers/paper-input";

type Context = { params: Promise<{ id: string; format: string }> };

/** The phiếu giao việc of a directive, made on request. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/directives/[id]/work-order/[format]");
  if (session instanceof Response) return session;
  const { id: directiveId, format: asked } = await params;
  const address = workOrderAddress.safeParse({ directiveId, format: asked });
  if (!address.success) return missing();
  const { format } = address.data;
  const gathered = gatherWorkOrder(database(), session.actor, address.data.directiveId);
  if (!gathered) return missing();
  const now = new Date();
  const bytes = await writePaperApart(gathered.paper, format, now);
  const name = paperFileName("work_order", gathered.code, "", format);
  await noteListExport(session, "work-order", now, name);
  return fileAnswer(bytes, { name, type: PAPER_TYPES[format] });
}

const missing = (): Response => new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
