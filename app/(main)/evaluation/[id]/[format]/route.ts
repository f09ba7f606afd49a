import { getMessages } from "next-intl/server";
import { answerEvaluation } from "@/app/_server/answer/evaluation-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { gatherEvaluation } from "@/app/_server/papers/gather-evaluation";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { dayInAgency } from "@/domain/calendar/day";
import { evaluationAddress } from "@/domain/evaluation/evaluation-input";
import { readEvaluationView } from "@/domain/evaluation/view";

type Context = { params: Promise<{ id: string; format: string }> };

/** The report of a person and a period as XLSX, DOCX or PDF. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/evaluation/[id]/[format]");
  if (session instanceof Response) return session;
  const { id: personId, format } = await params;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const view = readEvaluationView(asked, today);
  const address = evaluationAddress.safeParse({ personId, period: view.period.key, format });
  if (!address.success) return new Response(null, { status: 404 });
  const db = database();
  const gathered = gatherEvaluation(db, session.actor, address.data.personId, view, today);
  if (gathered === null) return new Response(null, { status: 404 });
  const { report, confirmed, paper } = gathered;
  await noteListExport(session, "evaluation", now, `${report.person.name} ${view.period.key}`);
  return answerEvaluation(
    { db, ...session, messages: await getMessages(), now },
    {
      format: address.data.format,
      reports: [report],
      confirmed,
      paper,
      code: `${report.person.name} ${view.period.key}`,
    },
  );
}
