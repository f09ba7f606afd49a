import { useTranslations } from "next-intl";
import { Hidden } from "@/app/(main)/_steps/step-form";
import { confirmEvaluationAction } from "@/app/(main)/evaluation/actions";
import { shortHash } from "@/components/meetings/record-status";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { Confirmation } from "@/db/queries/evaluation/find-confirmation";
import { type Day, formatDay } from "@/domain/calendar/day";
import type { EvaluationReport } from "@/domain/evaluation/report";

/** Fixes the figures that are shown under their hash; later ones become a new version with a reason. */
export function ConfirmForm({
  report,
  contentHash,
  confirmed,
  ready,
  today,
}: {
  report: EvaluationReport;
  contentHash: string;
  confirmed: Confirmation | null;
  ready: boolean;
  today: Day;
}) {
  const t = useTranslations("evaluation");
  const { period, person } = report;
  const same = confirmed?.contentHash === contentHash;
  return (
    <div className="rec grid content-start gap-4 px-4 py-4 sm:px-5">
      <p className="section-title">{t("confirm")}</p>
      {!ready && (
        <p className="text-(--ink-2)">
          {period.to > today ? t("confirm_later", { day: formatDay(period.to) }) : t("confirm_not_ready")}
        </p>
      )}
      {ready && same && <p className="text-(--ink-2)">{t("confirm_same")}</p>}
      {ready && !same && (
        <ActionForm action={confirmEvaluationAction} className="grid gap-4">
          <Hidden fields={{ personId: person.id, period: period.key, contentHash }} />
          <p className="text-(--ink-2)">{t("confirm_hint", { hash: shortHash(contentHash) })}</p>
          {confirmed && (
            <TextField name="reason" label={t("confirm_reason", { version: confirmed.version + 1 })} />
          )}
          <FormActions>
            <SubmitButton>{t("confirm_submit")}</SubmitButton>
          </FormActions>
        </ActionForm>
      )}
    </div>
  );
}
