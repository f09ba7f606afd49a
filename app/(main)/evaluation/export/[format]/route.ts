import { getMessages } from "next-intl/server";
import { answerEvaluation } from "@/app/_server/answer/evaluation-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherEvaluations } from "@/app/_server/papers/gather-evaluation";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { dayInAgency } from "@/domain/calendar/day";
import { evaluationFormat } from "@/domain/evaluation/evaluation-input";
import { readEvaluationView } from "@/domain/evaluation/view";

type Context = { params: Promise<{ format: string }> };

/** The figures of a department's people in a period as XLSX, DOCX or PDF, as far as the reader may see them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/evaluation/export/[format]");
  if (session instanceof Response) return session;
  const format = evaluationFormat.safeParse((await params).format);
  if (!format.success) return new Response(null, { status: 404 });
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const view = readEvaluationView(Object.fromEntries(new URL(request.url).searchParams), today);
  const db = database();
  const gathered = gatherEvaluations(db, session.actor, view, today);
  if (gathered === null) return new Response(null, { status: 404 });
  await noteListExport(session, "evaluation", now, view.period.key);
  return answerEvaluation(
    { db, ...session, messages: await getMessages(), now },
    { format: format.data, ...gathered, code: view.period.key },
  );
}
