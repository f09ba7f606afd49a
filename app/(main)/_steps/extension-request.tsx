import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import { type Day, formatDay } from "@/domain/calendar/day";
import { takeStepAction } from "./actions";
import { StepForm } from "./step-form";

/** A head requests another deadline than the one in force. */
export function ExtensionRequest({
  hidden,
  deadline,
}: {
  hidden: Readonly<Record<string, string | number>>;
  deadline: Day;
}) {
  const t = useTranslations("directives.steps");
  return (
    <StepForm
      summary={t("extend")}
      submit={t("extend_submit")}
      action={takeStepAction}
      hidden={{ ...hidden, step: "request-extension" }}
      consequence={t("extend_hint", { day: formatDay(deadline) })}
    >
      <DateField name="deadline" label={t("extend_until")} />
      <TextArea name="reason" label={t("reason")} />
    </StepForm>
  );
}
