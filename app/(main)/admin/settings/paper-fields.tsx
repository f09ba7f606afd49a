import { useTranslations } from "next-intl";
import { FormRow } from "@/components/ui/form-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { SheetFold } from "@/components/ui/sheet-fold";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { DEPARTMENT_PLACE, type PaperSettings, SIGNED_BY } from "@/domain/agency/settings";

/** Recipients by kind of paper; those of one department's papers can contain its placeholder. */
const RECIPIENTS = [
  { name: "recipientsMinutes", label: "recipients_minutes", ofDepartment: false },
  { name: "recipientsNotice", label: "recipients_notice", ofDepartment: false },
  { name: "recipientsExtract", label: "recipients_extract", ofDepartment: true },
  { name: "recipientsUrging", label: "recipients_urging", ofDepartment: true },
] as const;

/**
 * Who signs, who receives each kind of paper, and who publishes the news. What has a default that fits most agencies is
 * one line until it is opened.
 */
export function PaperFields({
  papers,
  agency,
  offered,
}: {
  papers: PaperSettings;
  agency: string;
  /** Whether the recipients are suggestions that are not stored yet. */
  offered: boolean;
}) {
  const t = useTranslations("admin.settings");
  const forDepartment = t("recipients_department_hint", { place: DEPARTMENT_PLACE });
  return (
    <>
      <div className="mt-2">
        <h2 className="section-title">{t("papers")}</h2>
        <p className="hint">{t("papers_lead")}</p>
      </div>
      <TextField
        id="signer"
        name="headTitle"
        label={t("head_title")}
        hint={t("head_title_hint")}
        initial={papers.headTitle}
        maxLength={80}
        required={false}
      />
      <RadioGroup
        name="signedBy"
        label={t("signed_by")}
        hint={t("signed_by_hint")}
        options={SIGNED_BY.map((value) => ({
          value,
          label: t(`signed_by_${value}`),
          hint: t(`signed_by_${value}_hint`),
        }))}
        initial={papers.signedBy}
      />
      <div className="of-delegate">
        <FormRow>
          <TextField
            name="authority"
            label={t("authority")}
            hint={t("authority_hint")}
            initial={papers.authority}
            maxLength={80}
            required={false}
          />
          <TextField
            name="signerTitle"
            label={t("signer_title")}
            initial={papers.signerTitle}
            maxLength={80}
            required={false}
          />
          <TextField
            name="signerName"
            label={t("signer_name")}
            initial={papers.signerName}
            maxLength={80}
            required={false}
          />
        </FormRow>
      </div>
      <SheetFold
        id="recipients"
        title={t("recipients")}
        state={t(offered ? "recipients_offered" : "recipients_state")}
      >
        <div className="grid gap-4">
          {RECIPIENTS.map(({ name, label, ofDepartment }) => (
            <TextArea
              key={name}
              name={name}
              label={t(label)}
              hint={ofDepartment ? forDepartment : t("recipients_hint")}
              initial={papers[name]}
              required={false}
            />
          ))}
        </div>
      </SheetFold>
      <SheetFold id="paper-names" title={t("paper_names")} state={t("paper_names_state")}>
        <div className="grid gap-4">
          <TextField
            name="drafterSymbol"
            label={t("drafter_symbol")}
            hint={t("drafter_symbol_hint")}
            initial={papers.drafterSymbol}
            maxLength={30}
            required={false}
          />
          <TextField
            name="byline"
            label={t("byline")}
            hint={t("byline_hint", { agency })}
            initial={papers.byline}
            maxLength={120}
            required={false}
          />
        </div>
      </SheetFold>
    </>
  );
}
