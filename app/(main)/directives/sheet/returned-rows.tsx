import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ChoosePage } from "@/components/ui/choose-page";
import { ActionForm } from "@/components/ui/form";
import { RowChoice } from "@/components/ui/row-choice";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { findReturnedSheet } from "@/db/queries/directives/find-returned-sheet";
import type { TriedRow } from "@/domain/work-sheet/work-row";
import { applyReturnedRowsAction } from "./actions";

type ReturnedSheet = NonNullable<ReturnType<typeof findReturnedSheet>>;

/** Every changed row with what it would do; those that the rules refuse say why and cannot be chosen. */
export async function ReturnedRows({ sheet }: { sheet: ReturnedSheet }) {
  const t = await getTranslations("work_sheet");
  const good = sheet.rows.filter(isGood);
  return (
    <Section title={t("changed", { file: sheet.fileName, count: sheet.rows.length })}>
      <ActionForm action={applyReturnedRowsAction} version={sheet.rows.length} className="rec mb-5">
        <input type="hidden" name="sheetId" value={sheet.id} />
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3">
          {good.length > 0 && (
            <ChoosePage name="rows" label={t("choose_all")}>{` ${t("choose_all")}`}</ChoosePage>
          )}
          <span className="text-(--ink-2)">
            {t("counts", {
              good: good.length,
              refused: sheet.rows.length - good.length,
              unchanged: sheet.unchanged,
            })}
            {sheet.unknown.length > 0 && ` ${t("unknown", { rows: sheet.unknown.slice(0, 20).join(", ") })}`}
          </span>
        </p>
        <ul>
          {sheet.rows.map((row) => (
            <li
              key={row.row}
              className="grid grid-cols-[24px_minmax(0,1fr)] gap-x-3 border-b border-(--rule) px-4 py-2.5 last:border-b-0"
            >
              <span className="pt-0.5">
                {isGood(row) && (
                  <RowChoice
                    name="rows"
                    value={String(row.row)}
                    label={t("choose", { code: row.code, department: row.department })}
                  />
                )}
              </span>
              <ChangedRow row={row} />
            </li>
          ))}
        </ul>
        {good.length > 0 && (
          <p className="border-t border-(--rule) px-4 py-3">
            <SubmitButton>{t("submit")}</SubmitButton>
          </p>
        )}
      </ActionForm>
    </Section>
  );
}

const isGood = ({ steps, problems, refused }: TriedRow): boolean =>
  steps.length > 0 && problems.length === 0 && refused === null;

async function ChangedRow({ row }: { row: TriedRow }) {
  const t = await getTranslations("work_sheet");
  const errors = await getTranslations("errors");
  return (
    <div className="min-w-0">
      <p>
        <Link href={`/directives/${row.directiveId}`} prefetch={false} className="font-semibold">
          {row.code}
        </Link>{" "}
        <span className="text-(--ink-2)">
          · {row.department} · {t("row", { row: row.row })}
        </span>
      </p>
      <ul>
        {row.changes.map(({ column, from, to }) => (
          <li key={column}>
            {column === "note"
              ? t("change_note", { note: to })
              : t("change", {
                  column: t(`columns.${column}`),
                  from: from || t("nothing"),
                  to: to || t("nothing"),
                })}
          </li>
        ))}
      </ul>
      {isGood(row) && (
        <p className="hint">
          {t("does", { steps: row.steps.map(({ step }) => t(`steps.${step as "confirm"}`)).join("; ") })}
        </p>
      )}
      {row.problems.map(({ column, code }) => (
        <p key={`${column} ${code}`} className="over-text text-[13px]">
          {t("problem", { column: t(`columns.${column}`), why: t(`problems.${code}`) })}
        </p>
      ))}
      {row.ignored.map((column) => (
        <p key={column} className="hint">
          {t("ignored", { column: t(`columns.${column}`) })}
        </p>
      ))}
      {row.refused && <p className="over-text text-[13px]">{errors(row.refused.code, row.refused.values)}</p>}
    </div>
  );
}
