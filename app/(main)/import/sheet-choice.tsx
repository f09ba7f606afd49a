import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { chooseSheetAction } from "./actions";

/** The chosen sheet of a file with several, and the sheets that are not read, with the reasons. */
export function SheetChoice({ sheet }: { sheet: SheetImport }) {
  const t = useTranslations("import");
  const { tables, unread, chosen } = sheet.book;
  if (tables.length < 2 && unread.length === 0) return null;
  const left = unread.map(({ name, why }) => t(`unread.${why}`, { name }));
  return (
    <div className="rec mb-4 grid gap-3 px-4 py-4 sm:px-5">
      {tables.length > 1 && (
        <ActionForm
          action={chooseSheetAction}
          version={sheet.version}
          className="grid items-end gap-4 sm:grid-cols-[minmax(0,360px)_auto] sm:justify-start"
        >
          <input type="hidden" name="importId" value={sheet.id} />
          <input type="hidden" name="version" value={sheet.version} />
          <SelectField
            name="sheet"
            label={t("sheet")}
            blank={chosen === null ? t("choose") : undefined}
            initial={chosen}
            options={tables.map(({ name, rows }, index) => ({
              value: String(index),
              label: t("sheet_option", { name, count: rows.length }),
            }))}
          />
          <SubmitButton look={chosen === null ? "primary" : "plain"}>{t("read_sheet")}</SubmitButton>
        </ActionForm>
      )}
      {chosen === null && <p className="hint">{t("sheet_hint")}</p>}
      {left.length > 0 && <p className="hint">{t("unread_list", { list: left.join("; ") })}</p>}
    </div>
  );
}
