import { getTranslations } from "next-intl/server";
import { workbookAnswer } from "@/app/_server/answer/workbook-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findImport } from "@/db/queries/imports/find-import";
import { listImportedCodes } from "@/db/queries/imports/list-imported-codes";
import { dayInAgency } from "@/domain/calendar/day";
import { shownCell } from "@/domain/imports/day-cell";
import { fieldsOf } from "@/domain/imports/import-kinds";
import { listUnused } from "../../column-words";
import { problemWords } from "../../problem-words";
import { questionWords, readingWords, saysItself } from "../../reading-words";

type Context = { params: Promise<{ id: string }> };

/** What each row of a sheet was read as and what became of it, to keep and to compare with the sheet. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/import/[id]/reading");
  if (session instanceof Response) return session;
  const now = new Date();
  const db = database();
  const { actor } = session;
  const found = findImport(db, actor, Number((await params).id) || 0, dayInAgency(now.toISOString()));
  if (!found) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const t = await getTranslations("import");
  const states = await getTranslations("directives.states");
  const errors = await getTranslations("errors");
  const codes = listImportedCodes(db, found);
  const fields = fieldsOf(found.kind).flatMap(({ key }) => {
    const column = found.columns[key];
    return column === undefined ? [] : [{ key, column, label: t(`fields.${key}`) }];
  });
  const isStored = found.state !== "staged";
  const rows = found.rows.map((row) => {
    const readings = row.readings.flatMap((reading) => {
      const read = readingWords(t, states, reading);
      return saysItself(reading.words, read) ? [] : [`${t(`fields.${reading.field}`)}: ${read}`];
    });
    const reasons =
      row.verdict === "bad"
        ? row.problems.map((problem) => problemWords(t, errors, problem))
        : row.verdict === "asked"
          ? row.questions.map((question) => questionWords(t, question))
          : [];
    return {
      cells: [
        row.row,
        t(`verdicts.${row.verdict === "good" && isStored ? "stored" : row.verdict}`),
        codes.get(row.row) ?? null,
        reasons.join("\n"),
        readings.join("\n"),
        ...fields.map(({ key, column }) => shownCell(key, row.cells[column] ?? "")),
      ],
    };
  });
  const unused = listUnused(t, found);
  const columns = [
    { head: t("row"), width: 8 },
    { head: t("verdict"), width: 18 },
    { head: t("became"), width: 20 },
    { head: t("reason"), width: 40 },
    { head: t("read_head"), width: 40 },
    ...fields.map(({ label }) => ({ head: label, width: 24 })),
  ];
  const titles = [
    { text: t("reading_title"), look: "title" as const },
    { text: t("reading_note", { file: found.fileName }), look: "note" as const },
    ...(unused.length > 0
      ? [
          {
            text: t(isStored ? "unused_stored" : "unused", { list: unused.join("; ") }),
            look: "note" as const,
          },
        ]
      : []),
  ];
  const name = t("reading_file", { name: found.fileName.replace(/\.\w+$/, "") });
  return workbookAnswer({ db, ...session }, name, [{ name: t("reading_sheet"), titles, rows, columns }], now);
}
