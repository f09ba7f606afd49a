import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice-box";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { stageOtherSheetAction } from "./actions";
import { listUnused } from "./column-words";
import { TakeBackForm } from "./take-back-form";
import { VerdictTables } from "./verdict-tables";

/** Rows named in a sentence. */
const MOST_ROWS = 10;

/** The rows that an import stored, those left out with the reasons, and a button to undo it. */
export function StoredSheet({ sheet }: { sheet: SheetImport }) {
  const t = useTranslations("import");
  const { made, undone, kept } = sheet.counts;
  const others = sheet.state === "stored" ? sheet.book.tables.slice(1) : [];
  const unused = listUnused(t, sheet);
  const values = { count: sheet.state === "stored" ? made : undone, file: sheet.fileName };
  return (
    <>
      {sheet.heldRows.length > 0 && (
        <Notice tone="bad">
          {t("held", {
            count: sheet.heldRows.length,
            rows: sheet.heldRows
              .slice(0, MOST_ROWS)
              .sort((a, b) => a - b)
              .join(", "),
          })}
        </Notice>
      )}
      {sheet.state === "taken-back" && kept > 0 && <Notice>{t("kept", { count: kept })}</Notice>}
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="font-semibold">
          {sheet.state === "stored" ? t("stored_lead", values) : t("taken_back_lead", values)}
        </p>
        <div className="flex flex-wrap gap-2">
          {sheet.state === "stored" && (
            <DownloadLink href={`/import/${sheet.id}/reading`}>{t("download_reading")}</DownloadLink>
          )}
          <ButtonLink href={`/import?kind=${sheet.kind}`}>{t("new_one")}</ButtonLink>
        </div>
      </div>
      {unused.length > 0 && <p className="hint mt-2">{t("unused_stored", { list: unused.join("; ") })}</p>}
      {others.length > 0 && (
        <ActionForm
          action={stageOtherSheetAction}
          version={sheet.version}
          className="rec mt-4 grid items-end gap-4 px-4 py-4 sm:grid-cols-[minmax(0,360px)_auto] sm:justify-start sm:px-5"
        >
          <input type="hidden" name="importId" value={sheet.id} />
          <input type="hidden" name="version" value={sheet.version} />
          <SelectField
            name="sheet"
            label={t("other_sheets")}
            initial={1}
            options={others.map(({ name, rows }, index) => ({
              value: String(index + 1),
              label: t("sheet_option", { name, count: rows.length }),
            }))}
          />
          <SubmitButton>{t("read_sheet")}</SubmitButton>
        </ActionForm>
      )}
      {sheet.state === "stored" && (
        <div className="mt-4">
          <TakeBackForm sheet={sheet} summary={t("take_back_summary")} />
        </div>
      )}
      <VerdictTables sheet={sheet} />
    </>
  );
}
