import { z } from "zod";
import { text } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { OWED_STATES } from "../states";
import { onAssignment } from "./fields";
import { defineStep } from "./step";

/** A leader or clerk urges a department, for the nth time (đôn đốc lần n). */
export const urge = defineStep({
  name: "urge",
  from: OWED_STATES,
  to: "same",
  by: "clerk",
  input: z.object({ ...onAssignment, note: text(2000) }),
  event: "assignment.urged",
  payload: (_before, { note }, { urges }) => ({ n: urges() + 1, note }),
  notify: { to: DEPARTMENT, payload: ({ n, note }, { by, work }) => ({ ...work, by, n, said: note }) },
  undoable: true,
  endsSilence: false,
});
