"use server";
import { action } from "@/app/_server/action/action";
import type { ActionContext } from "@/app/_server/action/action-context";
import { takeStep } from "@/db/mutations/directives/take-step";
import { noteReviewDecision } from "@/db/mutations/meetings/note-review-decision";
import { removeReviewDecision } from "@/db/mutations/meetings/remove-review-decision";
import { refuse } from "@/domain/errors";
import { type DecideInput, decideInput, removeDecisionInput } from "@/domain/meetings/meeting-input";

/** Back to the department whose work was shown. */
const back = (meetingId: number, unit: number | "urged") => ({
  redirectTo: `/meetings/${meetingId}/review?unit=${unit}&notice=decided`,
});

export const decideAtReviewAction = action("decideAtReviewAction", decideInput, (context, input) => {
  if (input.at === "once") decideAtOnce(context, input);
  else noteReviewDecision(context.db, context.actor, input, context.now);
  return back(input.meetingId, input.unit);
});

export const forgetDecisionAction = action(
  "forgetDecisionAction",
  removeDecisionInput,
  ({ db, actor, now }, input) => {
    const { meetingId, unit } = input;
    const partId = removeReviewDecision(db, actor, input, now);
    const removed = partId === null ? "" : `&removed=${partId}#removed-${partId}`;
    return { redirectTo: `/meetings/${meetingId}/review?unit=${unit}${removed}` };
  },
);

/**
 * A leader at the projector can decide without waiting for the minutes: the ordinary steps, by the ordinary rules.
 */
function decideAtOnce({ db, actor, now }: ActionContext, input: DecideInput): void {
  const { assignmentId, version, note, deadline } = input;
  switch (input.kind) {
    case "confirm":
      takeStep(db, actor, "confirm", { assignmentId, version, note }, now);
      return;
    case "extend":
      takeStep(db, actor, "set-deadline", { assignmentId, version, deadline, reason: note }, now);
      return;
    case "urge":
      takeStep(db, actor, "urge", { assignmentId, note }, now);
      return;
    case "carry-over":
      refuse("review.decision_misfit");
  }
}
