import { z } from "zod";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { OWED_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A leader gives the lead to another department: this is the part of each of the two that change places. */
export const changeRole = defineStep({
  name: "change-lead",
  from: OWED_STATES,
  to: "same",
  by: "leader",
  partOf: "change of lead",
  input: z.object({ ...held, to: z.enum(["lead", "coordinating"]), reason }),
  event: "assignment.role_changed",
  payload: (_before, { to, reason: why }) => ({ to, reason: why }),
  change: ({ to }) => ({ role: to }),
  notify: {
    to: DEPARTMENT,
    payload: ({ to, reason: why }, { by, work }) => ({ ...work, by, role: to, said: why }),
  },
  // It concerns two assignments, so it has no part that could be taken back alone.
  undoable: false,
  endsSilence: false,
});
