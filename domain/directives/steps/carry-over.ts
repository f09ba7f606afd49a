import { z } from "zod";
import { id } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { OWED_STATES } from "../states";
import { onAssignment } from "./fields";
import { defineStep } from "./step";

/** The work continues as a directive of a later meeting; only the signature of those minutes takes this step. */
export const carryOver = defineStep({
  name: "carry-over",
  from: OWED_STATES,
  to: "same",
  by: "leader",
  partOf: "signature",
  input: z.object({ ...onAssignment, directiveId: id, code: z.string() }),
  event: "assignment.carried_over",
  payload: (_before, { directiveId, code }) => ({ directiveId, code }),
  notify: { to: DEPARTMENT, payload: ({ code }, { work }) => ({ ...work, next: code }) },
  undoable: false,
  endsSilence: false,
});
