import "server-only";
import { rulesInWords } from "@/app/_server/papers/gather-evaluation";
import { PAPER_TYPES } from "@/app/_server/papers/paper-types";
import type { Database } from "@/db/client";
import { findAgency } from "@/db/queries/agency/find-agency";
import { paperFileName } from "@/documents/file-name";
import type { Paper } from "@/documents/paper";
import { inPaperTurn } from "@/documents/paper-turns";
import { drawEvaluationSheets } from "@/documents/sheets/draw-evaluation";
import { fill } from "@/documents/words";
import { writePaperApart } from "@/documents/write-apart";
import type { Actor } from "@/domain/actor";
import type { EvaluationReport } from "@/domain/evaluation/report";
import type { ConfirmedFigures } from "@/domain/evaluation/report-status";
import type { Messages } from "@/messages/catalog";
import { fileAnswer } from "./file-answer";
import { workbookAnswer } from "./workbook-answer";

/** Reports of an evaluation as a file: a workbook in the reader's language, a paper in Vietnamese. */
export async function answerEvaluation(
  to: { db: Database; actor: Actor; locale: string; messages: Messages; now: Date },
  what: {
    format: "xlsx" | "docx" | "pdf";
    reports: readonly EvaluationReport[];
    /** By person. */
    confirmed: ReadonlyMap<number, ConfirmedFigures>;
    paper: () => Paper;
    /** For the file's name. */
    code: string;
  },
): Promise<Response> {
  const { db, actor, messages, now } = to;
  const { format, reports, confirmed, paper, code } = what;
  const [first] = reports;
  if (format === "xlsx" && first) {
    const agency = findAgency(db, actor).name;
    const sheets = drawEvaluationSheets(
      { reports, agency, confirmed, rules: rulesInWords(first.rules, messages) },
      messages,
    );
    const name = fill(messages.sheets.evaluation.file, { period: code });
    return workbookAnswer(to, name, sheets, now);
  }
  if (format === "xlsx") return new Response(null, { status: 404 });
  const bytes = await inPaperTurn(() => writePaperApart(paper(), format, now));
  return fileAnswer(bytes, {
    name: paperFileName("evaluation", code, "", format),
    type: PAPER_TYPES[format],
  });
}
