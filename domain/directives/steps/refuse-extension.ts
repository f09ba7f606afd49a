import { z } from "zod";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { NO_REQUEST } from "../snapshot";
import { OWED_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/**
 * A leader refuses the requested extension and gives the reason; the deadline in force stays. The department's
 * heads and the officer in charge are notified.
 */
export const refuseExtension = defineStep({
  name: "refuse-extension",
  from: OWED_STATES,
  to: "same",
  by: "leader",
  request: "open",
  input: z.object({ ...held, reason }),
  event: "assignment.extension_refused",
  payload: ({ requestedDeadline }, { reason: why }) => ({ requested: requestedDeadline ?? "", reason: why }),
  change: () => NO_REQUEST,
  notify: {
    to: DEPARTMENT,
    payload: ({ requested, reason: why }, { by, work }) => ({ ...work, by, requested, said: why }),
  },
  undoable: true,
  endsSilence: false,
});
