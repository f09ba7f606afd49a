import { z } from "zod";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { OWED_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A leader gives the lead to another department. This step changes the role of one of the two departments. */
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
  // The act changes two assignments, so one of them cannot be undone alone.
  undoable: false,
  endsSilence: false,
});
