import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SheetImport } from "@/db/queries/imports/find-import";
import { takeBackImportAction } from "./actions";

/** Undoes a whole import, after what that means is read; one whose rows are still being stored stops first. */
export function TakeBackForm({ sheet, summary }: { sheet: SheetImport; summary: string }) {
  const t = useTranslations("import");
  return (
    <Disclosure summary={summary}>
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
  );
}
