"use server";
import { z } from "zod";
import { action } from "@/app/_server/action";
import { takeSentStep } from "@/db/mutations/directives/take-step";
import { undoStep } from "@/db/mutations/undo-step";
import { type SentFrom, sentFromInput, undoInput } from "@/domain/directives/input";
import type { StepName } from "@/domain/directives/steps/names";
import { sentStepInput } from "@/domain/directives/steps/sent-step";
import { addressOf } from "@/domain/forms/address";

/** Steps whose page says what was done; of the others the bar that offers to undo says it. */
const NOTICES: Partial<Record<StepName, string>> = { urge: "urged" };

/** Takes one step of an assignment, and goes back to the page where it was decided. */
export const takeStepAction = action(
  "takeStepAction",
  z.intersection(sentStepInput, sentFromInput),
  ({ db, actor, now }, sent) => {
    takeSentStep(db, actor, sent, now);
    return backFrom(sent, NOTICES[sent.step]);
  },
);

export const undoAction = action("undoAction", undoInput, ({ db, actor, now }, input) => {
  const { directiveId } = undoStep(db, actor, input, now);
  return backFrom({ ...input, directiveId }, "undone");
});

/** Decided on the desk of the first page, back to it: its bar offers to undo as well. */
function backFrom({ directiveId, decidedOn, unfolded }: SentFrom, notice: string | null = null) {
  const redirectTo =
    decidedOn === "home"
      ? addressOf("/", { all: unfolded ?? null, notice })
      : addressOf(`/directives/${directiveId}`, { notice });
  return { redirectTo };
}
