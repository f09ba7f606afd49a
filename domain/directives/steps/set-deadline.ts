import { z } from "zod";
import { refuse } from "../../errors";
import { optionalDay, ticked } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { refusePastDeadline } from "../new-deadline";
import { NO_REQUEST } from "../snapshot";
import { OWED_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A deadline, or the tick for none. */
export const deadlineOrUndated = {
  deadline: optionalDay,
  undated: ticked,
};

/** Whether exactly one of the two is given. For a schema's `refine`, with the message beside the deadline. */
export const oneOfBoth = ({ deadline, undated }: { deadline: string | null; undated: boolean }): boolean =>
  (deadline === null) === undated;
export const ONE_OF_BOTH = { path: ["deadline"], message: "deadline_or_undated" };

/**
 * A leader sets another deadline, or none, and gives the reason; the directive keeps its original deadline.
 * @throws directive.extension_in_past; directive.period_needs_deadline, since every period has a deadline
 */
export const setDeadline = defineStep({
  name: "set-deadline",
  from: OWED_STATES,
  to: "same",
  by: "leader",
  input: z
    .object({ ...held, ...deadlineOrUndated, reason })
    .refine(oneOfBoth, ONE_OF_BOTH)
    .transform(({ undated: _, ...sent }) => sent),
  event: "assignment.deadline_set",
  payload: ({ deadline: from, periodEnd }, { deadline: to, reason: why }, { today }) => {
    refusePastDeadline(to, today);
    if (periodEnd !== null && to === null) refuse("directive.period_needs_deadline", {}, "deadline");
    return { from, to, reason: why };
  },
  change: ({ to }) => ({ deadline: to, ...NO_REQUEST }),
  notify: {
    to: DEPARTMENT,
    payload: ({ from, to, reason: why }, { by, work }) => ({ ...work, by, from, to, said: why }),
  },
  undoable: true,
  endsSilence: false,
});
