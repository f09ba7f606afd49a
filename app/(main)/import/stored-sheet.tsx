import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { takeBackImportAction } from "./actions";
import { VerdictTables } from "./verdict-tables";

/** The rows that an import stored, those left out with the reasons, and a button to undo it. */
export function StoredSheet({ sheet }: { sheet: SheetImport }) {
  const t = useTranslations("import");
  const values = { count: sheet.made.length, file: sheet.fileName };
  return (
    <>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p className="font-semibold">
          {sheet.state === "stored" ? t("stored_lead", values) : t("taken_back_lead", values)}
        </p>
        <ButtonLink href={`/import?kind=${sheet.kind}`}>{t("new_one")}</ButtonLink>
      </div>
      {sheet.state === "stored" && (
        <div className="mt-4">
          <Disclosure summary={t("take_back_summary")}>
            <ActionForm
              action={takeBackImportAction}
              version={sheet.version}
              className="rec grid max-w-[640px] gap-4 px-4 py-5 sm:px-5"
            >
              <input type="hidden" name="importId" value={sheet.id} />
              <input type="hidden" name="version" value={sheet.version} />
              <p>{t(`take_back_hints.${sheet.kind}`)}</p>
              <FormActions>
                <SubmitButton look="danger">{t("take_back")}</SubmitButton>
              </FormActions>
            </ActionForm>
          </Disclosure>
        </div>
      )}
      <VerdictTables sheet={sheet} />
    </>
  );
}
