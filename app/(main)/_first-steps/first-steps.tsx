import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { type FirstStep, nextStep, type ShownStep } from "@/domain/agency/first-steps";
import { skipFirstStepAction } from "../actions";
import { StepLinks } from "./step-links";

/** What a new agency does before its first ceremony, ticked by what exists. */
export function FirstSteps({ steps, canSkip }: { steps: readonly ShownStep[]; canSkip: boolean }) {
  const t = useTranslations("home.first_steps");
  const done = steps.filter(({ state }) => state !== "open").length;
  const next = nextStep(steps);
  return (
    <Section title={t("title", { done, of: steps.length })}>
      <ol className="rec">
        {steps.map(({ step, state, mine }) => (
          <li
            key={step}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3 last:border-b-0"
          >
            <div className="min-w-0 grow basis-60">
              <p className={state === "open" ? "font-semibold" : "text-(--ink-2)"}>
                <span aria-hidden>{state === "done" ? "☑ " : "☐ "}</span>
                {t(`steps.${step}`)}
                <span className="sr-only">, {t(`states.${state}`)}</span>
                {state === "skipped" && <span className="hint"> ({t("states.skipped")})</span>}
              </p>
              {state === "open" && <p className="hint">{mine ? t(`hints.${step}`) : t(`others.${step}`)}</p>}
            </div>
            {state !== "done" && (
              <div className="flex flex-wrap gap-2">
                {state === "open" && mine && <StepLinks step={step} isNext={step === next?.step} />}
                {canSkip && <Skip step={step} skip={state === "open"} />}
              </div>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Skip({ step, skip }: { step: FirstStep; skip: boolean }) {
  const t = useTranslations("home.first_steps");
  return (
    <ActionForm action={skipFirstStepAction}>
      <input type="hidden" name="step" value={step} />
      <input type="hidden" name="skip" value={skip ? "1" : ""} />
      <button type="submit" className="btn quiet">
        {t(skip ? "skip" : "take_up")}
        <span className="sr-only"> {t(`steps.${step}`)}</span>
      </button>
    </ActionForm>
  );
}
