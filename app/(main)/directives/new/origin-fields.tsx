import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { FormRow } from "@/components/ui/form-row";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import { WORK_ORDER_ORIGINS, type WorkOrderOrigin } from "@/domain/work-orders/origins";

/** How the work was given; the facts of an origin are shown while it is chosen, also without scripts. */
export function OriginFields({ initial }: { initial: WorkOrderOrigin }) {
  const t = useTranslations("work_orders");
  return (
    <div className="origin-fields grid gap-4">
      <RadioGroup
        name="origin"
        label={t("origin")}
        initial={initial}
        options={WORK_ORDER_ORIGINS.map((origin) => ({
          value: origin,
          label: t(`origins.${origin}`),
          hint: t(`origin_hints.${origin}`),
        }))}
      />
      <div className="of-document">
        <FormRow>
          <TextField name="documentNumber" label={t("document_number")} required={false} />
          <DateField name="documentDate" label={t("document_date")} required={false} />
          <TextField name="documentIssuer" label={t("document_issuer")} required={false} />
        </FormRow>
        <TextField name="documentSubject" label={t("document_subject")} required={false} />
        <FileField name="scan" label={t("scan")} hint={t("scan_hint")} />
      </div>
      <div className="of-conversation">
        <TextField name="occasion" label={t("occasion")} hint={t("occasion_hint")} required={false} />
      </div>
    </div>
  );
}
