import { useTranslations } from "next-intl";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { fieldsOf, type ImportKind } from "@/domain/imports/import-kinds";
import { stageSheetAction } from "./actions";

/** The file and the kind of its content; the expected columns of each kind are listed beside, with a sample to fill in. */
export function SheetForm({ kinds, chosen }: { kinds: readonly ImportKind[]; chosen: ImportKind | null }) {
  const t = useTranslations("import");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,560px)_minmax(0,1fr)]">
      <ActionForm action={stageSheetAction} className="rec grid gap-4 px-4 py-5 sm:px-5">
        <SelectField
          name="kind"
          label={t("kind")}
          initial={chosen ?? kinds[0]}
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        />
        <FileField
          name="file"
          label={t("file")}
          hint={t("file_hint")}
          accept=".xlsx,.xlsm,.ods,.fods,.csv,.tsv,.txt"
          multiple={false}
        />
        <FormActions>
          <SubmitButton>{t("read")}</SubmitButton>
        </FormActions>
      </ActionForm>
      <dl className="rec grid gap-3 px-4 py-4 text-[13px]">
        {kinds.map((kind) => (
          <div key={kind}>
            <dt className="flex flex-wrap items-baseline justify-between gap-x-3 font-semibold">
              {t(`kinds.${kind}`)}{" "}
              <a
                href={`/import/sample/${kind}`}
                download
                aria-label={t("sample.of", { kind: t(`kinds.${kind}`) })}
                className="font-normal underline underline-offset-3"
              >
                {t("sample.link")}
              </a>
            </dt>
            <dd className="text-(--ink-2)">
              {fieldsOf(kind)
                .filter(({ stored }) => stored !== false)
                .map(({ key, required }) => {
                  const field = t(`fields.${key}`);
                  return required ? t("required", { field }) : field;
                })
                .join(" · ")}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
