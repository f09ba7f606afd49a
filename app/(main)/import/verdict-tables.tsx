import { useTranslations } from "next-intl";
import { DownloadLink } from "@/components/ui/download-link";
import { HintLine } from "@/components/ui/hint-line";
import { ScrollFrame } from "@/components/ui/scroll-frame";
import { Section } from "@/components/ui/section";
import type { RowVerdict, SheetImport } from "@/db/queries/imports/find-import";
import { shownCell } from "@/domain/imports/day-cell";
import { fieldsOf } from "@/domain/imports/import-kinds";
import { problemWords } from "./problem-words";
import { isRemark, readingWords, saysItself } from "./reading-words";

/** Rows shown of each verdict: those with problems need attention. */
const SHOWN = { bad: 100, asked: 25, good: 25, left: 10, known: 10 } as const;

/** The rows by verdict, those with problems first and with their reasons. */
export function VerdictTables({ sheet }: { sheet: SheetImport }) {
  const t = useTranslations("import");
  const of = (verdict: RowVerdict["verdict"]) => sheet.rows.filter((row) => row.verdict === verdict);
  const good = sheet.state === "stored" ? t("good_stored") : t("good");
  return (["bad", "asked", "good", "left", "known"] as const).map((verdict) => {
    const rows = of(verdict);
    if (rows.length === 0) return null;
    return (
      <Section
        key={verdict}
        title={verdict === "good" ? good : t(verdict)}
        count={rows.length}
        actions={
          verdict === "bad" && (
            <DownloadLink href={`/import/${sheet.id}/problems`} small>
              {t("download_bad")}
            </DownloadLink>
          )
        }
      >
        <RowTable
          sheet={sheet}
          label={verdict === "good" ? good : t(verdict)}
          rows={rows.slice(0, SHOWN[verdict])}
          withReasons={verdict === "bad"}
        />
        {rows.length > SHOWN[verdict] && (
          <p className="hint mt-2">{t("more", { count: rows.length - SHOWN[verdict] })}</p>
        )}
      </Section>
    );
  });
}

function RowTable({
  sheet,
  label,
  rows,
  withReasons,
}: {
  sheet: SheetImport;
  label: string;
  rows: readonly RowVerdict[];
  withReasons: boolean;
}) {
  const t = useTranslations("import");
  const states = useTranslations("directives.states");
  const errors = useTranslations("errors");
  const shown = fieldsOf(sheet.kind).flatMap(({ key }) => {
    const column = sheet.columns[key];
    return column === undefined ? [] : [{ key, column, label: t(`fields.${key}`) }];
  });
  return (
    <ScrollFrame label={label} look="rec">
      <table className="table as-cards text-[13px]">
        <thead>
          <tr>
            <th className="num">{t("row")}</th>
            {withReasons && <th>{t("reason")}</th>}
            {shown.map(({ key, label: head }) => (
              <th key={key}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const faults = row.verdict === "bad" ? row.problems : [];
            return (
              <tr key={row.row}>
                <td className="num" data-label={t("row")}>
                  {row.row}
                </td>
                {withReasons && (
                  <td className="min-w-52 text-(--over)" data-label={t("reason")}>
                    {faults.map((problem) => (
                      <div key={`${problem.field} ${problem.code} ${problem.values.name ?? ""}`}>
                        {problemWords(t, errors, problem)}
                      </div>
                    ))}
                  </td>
                )}
                {shown.map(({ key, column, label: head }) => {
                  const atFault = faults.some(({ field }) => field === key);
                  const isAsked = row.verdict === "asked" && row.questions.some(({ field }) => field === key);
                  const reading = row.readings.find(({ field }) => field === key);
                  const read = reading ? readingWords(t, states, reading) : "";
                  return (
                    <td
                      key={key}
                      data-label={head}
                      className={atFault ? "font-semibold text-(--over)" : isAsked ? "font-semibold" : ""}
                    >
                      {row.cells[column] && (
                        <span className="line-clamp-3 max-w-80">{shownCell(key, row.cells[column])}</span>
                      )}
                      {reading && !saysItself(reading.words, read) && (
                        <HintLine>{isRemark(reading) ? read : t("read_as", { as: read })}</HintLine>
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
