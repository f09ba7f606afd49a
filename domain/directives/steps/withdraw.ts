import { z } from "zod";
import { DEPARTMENT, reasonPayload } from "../../notifications/notification-rule";
import { NO_REQUEST } from "../snapshot";
import { OPEN_STATES } from "../states";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A leader ends an assignment that is no longer needed and gives the reason (thôi thực hiện). */
export const withdraw = defineStep({
  name: "withdraw",
  from: OPEN_STATES,
  to: "withdrawn",
  by: "leader",
  input: z.object({ ...held, reason }),
  event: "assignment.withdrawn",
  payload: (_before, { reason: why }) => ({ reason: why }),
  change: (_payload, on) => ({ closedOn: on, ...NO_REQUEST }),
  notify: { to: DEPARTMENT, payload: reasonPayload },
  undoable: true,
  endsSilence: false,
});

/** If the successor of a merged department already has the directive, the weaker assignment ends. */
export const endByMerger = defineStep({
  ...withdraw,
  name: "end-by-merger",
  by: "admin",
  partOf: "merger",
});
