import { useTranslations } from "next-intl";
import { FormRow } from "@/components/ui/form-row";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { DEPARTMENT_PLACE, type PaperDefaults } from "@/domain/agency/settings";

/** Who signs for the head, to whom each kind of paper goes, and who signs the news. */
export function PaperFields({ defaults }: { defaults: Record<keyof PaperDefaults, string> }) {
  const t = useTranslations("admin.settings");
  const forDepartment = t("recipients_department_hint", { place: DEPARTMENT_PLACE });
  return (
    <>
      <div className="mt-2">
        <h2 className="section-title">{t("papers")}</h2>
        <p className="hint">{t("papers_lead")}</p>
      </div>
      <FormRow>
        <TextField
          name="authority"
          label={t("authority")}
          hint={t("authority_hint")}
          initial={defaults.authority}
          maxLength={80}
          required={false}
        />
        <TextField
          name="signerTitle"
          label={t("signer_title")}
          initial={defaults.signerTitle}
          maxLength={80}
          required={false}
        />
      </FormRow>
      <TextArea
        name="recipientsMinutes"
        label={t("recipients_minutes")}
        hint={t("recipients_hint")}
        initial={defaults.recipientsMinutes}
        required={false}
      />
      <TextArea
        name="recipientsNotice"
        label={t("recipients_notice")}
        hint={t("recipients_hint")}
        initial={defaults.recipientsNotice}
        required={false}
      />
      <TextArea
        name="recipientsExtract"
        label={t("recipients_extract")}
        hint={forDepartment}
        initial={defaults.recipientsExtract}
        required={false}
      />
      <TextArea
        name="recipientsUrging"
        label={t("recipients_urging")}
        hint={forDepartment}
        initial={defaults.recipientsUrging}
        required={false}
      />
      <TextField
        name="byline"
        label={t("byline")}
        hint={t("byline_hint")}
        initial={defaults.byline}
        maxLength={120}
        required={false}
      />
    </>
  );
}
