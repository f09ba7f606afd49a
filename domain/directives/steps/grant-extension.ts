import { z } from "zod";
import { day, optionalText } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { refuseNoExtension } from "../new-deadline";
import { NO_REQUEST } from "../snapshot";
import { OWED_STATES } from "../states";
import { held } from "./fields";
import { defineStep } from "./step";

/**
 * A leader grants the requested extension, until the requested day or another one; the directive keeps its
 * original deadline.
 * @throws directive.extension_not_later, directive.extension_in_past
 */
export const grantExtension = defineStep({
  name: "grant-extension",
  from: OWED_STATES,
  to: "same",
  by: "leader",
  request: "open",
  input: z.object({ ...held, deadline: day, note: optionalText(2000) }),
  event: "assignment.extension_granted",
  payload: (before, { deadline: to, note }, { today }) => {
    const from = before.deadline ?? "";
    refuseNoExtension(to, from, today);
    return { from, to, requested: before.requestedDeadline ?? "", note };
  },
  change: ({ to }, _on, { extensions }) => ({ deadline: to, extensions: extensions + 1, ...NO_REQUEST }),
  notify: { to: DEPARTMENT, payload: ({ to, note }, { by, work }) => ({ ...work, by, to, said: note }) },
  undoable: true,
  endsSilence: false,
});
