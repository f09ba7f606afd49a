import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextField } from "@/components/ui/text-field";

/** The legal source of one day or of a whole list. */
export function DocumentFields() {
  const t = useTranslations("admin.days_off");
  return (
    <div className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_150px_minmax(0,1fr)]">
      <TextField
        name="documentNumber"
        label={t("document_number")}
        placeholder="10065/VPCP-KGVX"
        required={false}
        maxLength={80}
      />
      <DateField name="documentDate" label={t("document_date")} required={false} />
      <TextField
        name="documentLink"
        label={t("document_link")}
        placeholder="https://"
        required={false}
        maxLength={300}
      />
    </div>
  );
}
