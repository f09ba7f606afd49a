import { useTranslations } from "next-intl";
import { FormRow } from "@/components/ui/form-row";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { DEPARTMENT_PLACE, type PaperDefaults } from "@/domain/agency/settings";

/** Recipients by kind of paper; those of one department's papers can name its place. */
const RECIPIENTS = [
  { name: "recipientsMinutes", label: "recipients_minutes", ofDepartment: false },
  { name: "recipientsNotice", label: "recipients_notice", ofDepartment: false },
  { name: "recipientsExtract", label: "recipients_extract", ofDepartment: true },
  { name: "recipientsUrging", label: "recipients_urging", ofDepartment: true },
] as const;

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
      {RECIPIENTS.map(({ name, label, ofDepartment }) => (
        <TextArea
          key={name}
          name={name}
          label={t(label)}
          hint={ofDepartment ? forDepartment : t("recipients_hint")}
          initial={defaults[name]}
          required={false}
        />
      ))}
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
