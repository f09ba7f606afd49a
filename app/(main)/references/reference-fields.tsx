import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { SuggestField } from "@/components/ui/suggest-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { REFERENCE_KINDS } from "@/domain/references/reference-kinds";

type Shown = { kind: string; number: string; issuedOn: string | null; issuer: string; subject: string };

/** A legal document as it is cited: kind, number, day, issuer, subject. */
export function ReferenceFields({ reference }: { reference?: Shown }) {
  const t = useTranslations("references.list");
  const words = useTranslations("references.new");
  return (
    <>
      <FormRow>
        <SuggestField
          name="kind"
          label={t("kind")}
          hint={words("kind_hint")}
          initial={reference?.kind}
          suggestions={REFERENCE_KINDS}
        />
        <TextField
          name="number"
          label={t("number")}
          hint={words("number_hint")}
          initial={reference?.number}
        />
      </FormRow>
      <FormRow>
        <DateField name="issuedOn" label={t("issued_on")} initial={reference?.issuedOn} required={false} />
        <TextField name="issuer" label={t("issuer")} initial={reference?.issuer} required={false} />
      </FormRow>
      <TextArea name="subject" label={t("subject")} initial={reference?.subject} required={false} rows={2} />
    </>
  );
}
