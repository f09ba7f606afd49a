"use server";
import { z } from "zod";
import { action } from "@/app/_server/action/action";
import { takeSentStep } from "@/db/mutations/directives/take-step";
import { type SentFrom, sentFromInput } from "@/domain/directives/directive-input";
import { sentStepInput } from "@/domain/directives/steps/sent-step";
import { addressOf } from "@/domain/forms/address";

/**
 * Takes one step of an assignment and returns to the page it was sent from, where the undo offer names the step.
 */
export const takeStepAction = action(
  "takeStepAction",
  z.intersection(sentStepInput, sentFromInput),
  ({ db, actor, now }, sent) => {
    takeSentStep(db, actor, sent, now);
    return backFrom(sent);
  },
);

/** A step sent from the first page or from the own list returns there. */
function backFrom({ directiveId, decidedOn, unfolded }: SentFrom) {
  if (decidedOn === "my-work") return { redirectTo: "/my-work" };
  const redirectTo =
    decidedOn === "home" ? addressOf("/", { all: unfolded ?? null }) : `/directives/${directiveId}`;
  return { redirectTo };
}
