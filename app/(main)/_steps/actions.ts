"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeSentStep } from "@/db/mutations/directives/take-step";
import { type SentFrom, sentFromInput } from "@/domain/directives/directive-input";
import { sentStepInput } from "@/domain/directives/steps/sent-step";
import { addressOf } from "@/domain/forms/address";

/** Takes one step of an assignment, and goes back to the page where it was decided; the offer to undo says there what it was. */
export const takeStepAction = action(
  "takeStepAction",
  z.intersection(sentStepInput, sentFromInput),
  ({ db, actor, now }, sent) => {
    takeSentStep(db, actor, sent, now);
    return backFrom(sent);
  },
);

/** Decided on the desk of the first page, back to it. */
function backFrom({ directiveId, decidedOn, unfolded }: SentFrom) {
  const redirectTo =
    decidedOn === "home" ? addressOf("/", { all: unfolded ?? null }) : `/directives/${directiveId}`;
  return { redirectTo };
}
