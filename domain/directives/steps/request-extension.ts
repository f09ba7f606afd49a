import { z } from "zod";
import { day } from "../../forms/fields";
import { refuseNoExtension } from "../new-deadline";
import { OWED_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/**
 * The head of a department requests a later deadline; the deadline in force stays until a leader answers.
 * @throws directive.extension_not_later, directive.extension_in_past
 */
export const requestExtension = defineStep({
  name: "request-extension",
  from: OWED_STATES,
  to: "same",
  by: "head",
  request: "none",
  input: z.object({ ...held, deadline: day, reason }),
  event: "assignment.extension_requested",
  payload: (before, { deadline: to, reason: why }, { today }) => {
    const from = before.deadline ?? "";
    refuseNoExtension(to, from, today);
    return { from, to, reason: why };
  },
  change: ({ to, reason: why }, on) => ({ requestedDeadline: to, requestedReason: why, requestedOn: on }),
  notify: {
    to: ["follower"],
    payload: ({ from, to, reason: why }, { work }) => ({ ...work, from, to, said: why }),
  },
  undoable: true,
  endsSilence: true,
});
