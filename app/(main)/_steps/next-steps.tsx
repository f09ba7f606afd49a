import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { DeskItem } from "@/db/queries/directives/list-desk";
import type { Actor } from "@/domain/actor";
import { stepsFor } from "@/domain/directives/life";
import type { StepName } from "@/domain/directives/steps/step-kinds";
import { takeStepAction } from "./actions";
import { ExtensionRequest } from "./extension-request";
import { ReportForm } from "./report-form";
import { Hidden, StepForm } from "./step-form";

type Fields = Readonly<Record<string, string | number>>;

/** The reader's possible next steps for a piece of work. */
export async function NextSteps({
  actor,
  item,
  hidden,
  replies = false,
}: {
  actor: Actor;
  item: DeskItem;
  /** The row with its version, and the page to return to. */
  hidden: Fields & { assignmentId: number; version: number };
  /** Whether a question may be answered here. */
  replies?: boolean;
}) {
  const t = await getTranslations("home");
  const words = await getTranslations("directives.steps");
  const steps = stepsFor(actor, item);
  const mayReport = steps.includes("report-done");
  return (
    <>
      {steps.includes("acknowledge") && (
        <AtOnce step="acknowledge" hidden={hidden} words={words("acknowledge")} />
      )}
      {steps.includes("log-progress") && (
        <ReportForm
          hidden={hidden}
          percent={item.percent}
          mayReport={mayReport}
          periodic={item.periodEnd !== null}
          requested={item.requestedDeadline}
          look="primary"
          foldedInto={t(mayReport ? "report" : "progress")}
        />
      )}
      {steps.includes("request-extension") && item.deadline && (
        <ExtensionRequest hidden={hidden} deadline={item.deadline} />
      )}
      {replies && steps.includes("reply") && (
        <StepForm
          summary={t("answer")}
          submit={words("comment_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "reply" }}
        >
          <TextArea name="text" label={words("reply")} rows={2} />
        </StepForm>
      )}
      {steps.includes("take-back") && <AtOnce step="take-back" hidden={hidden} words={words("take_back")} />}
    </>
  );
}

const AtOnce = ({ step, hidden, words }: { step: StepName; hidden: Fields; words: string }) => (
  <ActionForm action={takeStepAction}>
    <Hidden fields={{ ...hidden, step }} />
    <SubmitButton look="yes" small>
      {words}
    </SubmitButton>
  </ActionForm>
);
