import { useTranslations } from "next-intl";
import { storeCatalogueAction } from "@/app/(main)/evaluation/actions";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { findStagedCatalogue } from "@/db/queries/evaluation/find-staged-catalogue";
import { formatDay } from "@/domain/calendar/day";
import type { PlannedProduct } from "@/domain/evaluation/catalogue-sheet";

type StagedCatalogue = NonNullable<ReturnType<typeof findStagedCatalogue>>;

/** Rows of a group that the page lists. */
const MOST_SHOWN = 300;

/** Every row of the sheet with what it would change, wrong ones first with the reason. */
export function PlannedRows({ sheet }: { sheet: StagedCatalogue }) {
  const t = useTranslations("evaluation.sheet");
  const of = (does: PlannedProduct["does"]) => sheet.rows.filter((row) => row.does === does);
  const good = of("add").length + of("change").length;
  return (
    <>
      <ActionForm
        action={storeCatalogueAction}
        version={sheet.id}
        className="mb-4 flex flex-wrap items-center justify-between gap-3"
      >
        <input type="hidden" name="sheetId" value={sheet.id} />
        <div>
          <p className="font-semibold">
            {t("counts", {
              file: sheet.fileName,
              add: of("add").length,
              change: of("change").length,
              nothing: of("nothing").length,
              refused: of("refused").length,
            })}
          </p>
          <p className="hint">{t("store_hint")}</p>
        </div>
        {good > 0 && <SubmitButton>{t("store", { count: good })}</SubmitButton>}
      </ActionForm>
      {(["refused", "add", "change", "nothing"] as const).map((does) => {
        const rows = of(does);
        if (rows.length === 0) return null;
        return (
          <Section key={does} title={t(`groups.${does}`)} count={rows.length}>
            <ul className="rec">
              {rows.slice(0, MOST_SHOWN).map((row) => (
                <li key={row.row} className="border-b border-(--rule) px-4 py-2.5 last:border-b-0 sm:px-5">
                  <p>
                    <span className="hint mr-2">{t("row", { row: row.row })}</span>
                    <span className="font-medium">{row.name}</span>
                  </p>
                  <RowWords row={row} />
                </li>
              ))}
            </ul>
            {rows.length > MOST_SHOWN && (
              <p className="hint mt-2">{t("more", { count: rows.length - MOST_SHOWN })}</p>
            )}
          </Section>
        );
      })}
    </>
  );
}

function RowWords({ row }: { row: PlannedProduct }) {
  const t = useTranslations("evaluation.sheet");
  const { plain } = useEvaluationNumbers();
  if (row.does === "refused") {
    return row.problems.map((problem) => (
      <p key={problem} className="over-text text-[13px]">
        {t(`problems.${problem}`)}
      </p>
    ));
  }
  const { does, before, complexity } = row;
  const values = {
    coefficient: plain(row.coefficient),
    before: before === null ? "" : plain(before),
    day: formatDay(row.fromDay),
    group: complexity,
  };
  const key = does === "change" && before === null ? "change_first" : does;
  return (
    <p className="text-[13px] text-(--ink-2)">
      {[t(`does.${key}`, values), row.decision].filter(Boolean).join(", ")}
    </p>
  );
}
