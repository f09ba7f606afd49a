import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import type { Day } from "@/domain/calendar/day";
import { takeStepAction } from "./actions";
import { StepForm } from "./step-form";

/** A leader's answer to an extension request: grants the requested day or another one, or refuses. */
export function ExtensionDecision({
  requested,
  hidden,
  grantLabel,
}: {
  requested: Day | null;
  hidden: Readonly<Record<string, string | number>>;
  /** Set if another button grants the requested day. */
  grantLabel?: string;
}) {
  const t = useTranslations("directives.steps");
  return (
    <>
      <StepForm
        summary={grantLabel ?? t("grant")}
        submit={t("grant_submit")}
        action={takeStepAction}
        hidden={{ ...hidden, step: "grant-extension" }}
      >
        <DateField name="deadline" label={t("grant_until")} initial={requested} />
        <TextArea name="note" label={t("grant_note")} required={false} />
      </StepForm>
      <StepForm
        summary={t("refuse")}
        submit={t("refuse_submit")}
        action={takeStepAction}
        hidden={{ ...hidden, step: "refuse-extension" }}
      >
        <TextArea name="reason" label={t("reason")} />
      </StepForm>
    </>
  );
}
