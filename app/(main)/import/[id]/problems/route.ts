import { getTranslations } from "next-intl/server";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findImport } from "@/db/queries/imports/find-import";
import { dayInAgency } from "@/domain/calendar/day";
import { problemWords } from "../../problem-words";

type Context = { params: Promise<{ id: string }> };

/** The rows of a sheet that could not be imported, as they were sent and with the reasons, to correct. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/import/[id]/problems");
  if (session instanceof Response) return session;
  const now = new Date();
  const db = database();
  const found = findImport(db, session.actor, Number((await params).id) || 0, dayInAgency(now.toISOString()));
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const t = await getTranslations("import");
  const errors = await getTranslations("errors");
  const heads = [...found.sheet.heads, t("row"), t("reason")];
  const rows = found.rows.flatMap((row) =>
    row.verdict === "bad"
      ? [
          {
            cells: [
              ...row.cells,
              row.row,
              row.problems.map((problem) => problemWords(t, errors, problem)).join("\n"),
            ],
          },
        ]
      : [],
  );
  const sheet = {
    name: t("bad"),
    titles: [],
    rows,
    columns: heads.map((head, index) => ({ head, width: index === heads.length - 1 ? 50 : 20 })),
  };
  const name = found.fileName.replace(/\.\w+$/, "");
  return workbookAnswer({ db, ...session }, t("problems_file", { name }), [sheet], now);
}
