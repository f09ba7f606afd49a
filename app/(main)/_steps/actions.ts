"use server";
import { z } from "zod";
import { action } from "@/app/_server/action/action";
import { takeSentStep } from "@/db/mutations/directives/take-step";
import { type SentFrom, sentFromInput } from "@/domain/directives/directive-input";
import { type SentStep, sentStepInput } from "@/domain/directives/steps/sent-step";
import type { StepName } from "@/domain/directives/steps/step-kinds";
import { addressOf } from "@/domain/forms/address";

/**
 * Takes one step of an assignment and returns to the page it was sent from, where the undo offer names the step.
 */
export const takeStepAction = action(
  "takeStepAction",
  z.intersection(sentStepInput, sentFromInput),
  ({ db, actor, now }, sent) => {
    takeSentStep(db, actor, sent, now);
    return { redirectTo: backFrom(sent) };
  },
);

/** Steps after which the department's form is still there. */
const GOES_ON: readonly StepName[] = ["acknowledge", "log-progress", "name-officer", "share-work"];

/** A step sent from the first page or from the own list returns there; one of the own work to where it goes on. */
function backFrom({ directiveId, decidedOn, unfolded, step, input }: SentFrom & SentStep): string {
  if (decidedOn === "my-work") return "/my-work";
  if (decidedOn === "home") return addressOf("/", { all: unfolded ?? null });
  return `/directives/${directiveId}${GOES_ON.includes(step) ? `#work-${input.assignmentId}` : ""}`;
}
