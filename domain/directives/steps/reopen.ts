import { z } from "zod";
import { DEPARTMENT, reasonPayload } from "../../notifications/notification-rule";
import { NO_PRODUCT } from "../snapshot";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A leader reopens finished work and gives the reason. */
export const reopen = defineStep({
  name: "reopen",
  from: ["done"],
  to: "in-progress",
  by: "leader",
  input: z.object({ ...held, reason }),
  event: "assignment.reopened",
  payload: (_before, { reason: why }) => ({ reason: why }),
  change: () => ({ reportedOn: null, closedOn: null, ...NO_PRODUCT }),
  notify: { to: DEPARTMENT, payload: reasonPayload },
  undoable: true,
  endsSilence: true,
});
