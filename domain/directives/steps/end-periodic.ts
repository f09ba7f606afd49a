import { z } from "zod";
import { refuse } from "../../errors";
import { DEPARTMENT, reasonPayload } from "../../notifications/notification-rule";
import { NO_REQUEST } from "../snapshot";
import { held, reason } from "./fields";
import { defineStep } from "./step";

/**
 * A leader ends periodic work: it is done, judged by the report that waits, or else by the last confirmed period.
 * Work that was never reported on is withdrawn, not ended.
 * @throws directive.nothing_reported
 */
export const endPeriodic = defineStep({
  name: "end-periodic",
  from: ["in-progress", "reported"],
  to: "done",
  by: "leader",
  periodic: true,
  input: z.object({ ...held, reason }),
  event: "assignment.ended",
  payload: ({ state }, { reason: why }, { lastClosedPeriod }) => {
    const judged = state === "reported" ? null : lastClosedPeriod();
    if (state !== "reported" && judged === null) refuse("directive.nothing_reported");
    return { reason: why, judged };
  },
  change: ({ judged }, on) => ({ closedOn: on, ...NO_REQUEST, ...judged }),
  notify: { to: DEPARTMENT, payload: reasonPayload },
  undoable: true,
  endsSilence: false,
});
