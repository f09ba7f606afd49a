import { z } from "zod";
import { DEPARTMENT, reasonPayload } from "../../notifications/notification-rule";
import { NO_PRODUCT } from "../snapshot";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/** A leader returns a report to its department (trả lại). The reason is required. */
export const returnReport = defineStep({
  name: "return",
  from: ["reported"],
  to: "in-progress",
  by: "leader",
  input: z.object({ ...held, reason }),
  event: "assignment.report_returned",
  payload: (_before, { reason: why }) => ({ reason: why }),
  change: () => ({ reportedOn: null, ...NO_PRODUCT }),
  notify: { to: DEPARTMENT, payload: reasonPayload },
  undoable: true,
  endsSilence: true,
});
