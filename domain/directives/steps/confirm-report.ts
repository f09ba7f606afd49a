import { z } from "zod";
import { optionalText } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { held } from "./fields";
import { defineStep } from "./step";

/** A leader confirms a report: the work is done. For periodic work only the period is done (close-period). */
export const confirmReport = defineStep({
  name: "confirm",
  from: ["reported"],
  to: "done",
  by: "leader",
  periodic: false,
  instead: (_actor, { periodEnd }) => (periodEnd === null ? null : "close-period"),
  input: z.object({ ...held, note: optionalText(2000) }),
  event: "assignment.report_confirmed",
  payload: (_before, { note }) => ({ note }),
  change: (_payload, on) => ({ closedOn: on }),
  notify: { to: DEPARTMENT, payload: ({ note }, { by, work }) => ({ ...work, by, said: note }) },
  undoable: true,
  endsSilence: false,
});
