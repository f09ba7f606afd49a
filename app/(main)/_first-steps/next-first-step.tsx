import { getTranslations } from "next-intl/server";
import { database } from "@/db/client";
import { findFirstSteps } from "@/db/queries/agency/find-first-steps";
import type { Actor } from "@/domain/actor";
import { type FirstStep, nextStep } from "@/domain/agency/first-steps";
import { StepLinks } from "./step-links";

/**
 * In a new agency, on the page where a first step is taken: how far it is, and the way to the next step.
 * @param here the steps that are taken on this page; while one of them is next, nothing is shown
 */
export async function NextFirstStep({ actor, here }: { actor: Actor; here: readonly FirstStep[] }) {
  const steps = findFirstSteps(database(), actor);
  if (!steps) return null;
  const next = nextStep(steps);
  if (next && here.includes(next.step)) return null;
  const t = await getTranslations("home.first_steps");
  const done = steps.filter(({ state }) => state !== "open").length;
  const of = steps.length;
  return (
    <aside className="notice no-print mb-5 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p>
        {next ? t("next", { done, of, step: t(`steps.${next.step}`) }) : t("next_of_others", { done, of })}
      </p>
      {next && (
        <div className="flex flex-wrap gap-2">
          <StepLinks step={next.step} isNext={false} />
        </div>
      )}
    </aside>
  );
}
