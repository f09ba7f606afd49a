import { z } from "zod";
import { isClerk } from "../../actor";
import { text } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { ISSUED_STATES } from "../states";
import { onAssignment } from "./fields";
import { defineStep } from "./step";

const input = z.object({ ...onAssignment, text: text(4000) });

/** A leader or clerk comments on an assignment. */
export const comment = defineStep({
  name: "comment",
  from: ISSUED_STATES,
  to: "same",
  by: "clerk",
  instead: (actor) => (isClerk(actor) ? null : "reply"),
  input,
  event: "assignment.commented",
  payload: (_before, { text: said }) => ({ text: said }),
  notify: { to: DEPARTMENT, payload: ({ text: said }, { by, work }) => ({ ...work, by, said }) },
  undoable: true,
  endsSilence: false,
});

/** The department's staff reply. */
export const reply = defineStep({
  name: "reply",
  from: ISSUED_STATES,
  to: "same",
  by: "staff",
  instead: (actor) => (isClerk(actor) ? "comment" : null),
  input,
  event: "assignment.replied",
  payload: (_before, { text: said }) => ({ text: said }),
  notify: { to: ["follower"], payload: ({ text: said }, { work }) => ({ ...work, said }) },
  undoable: true,
  endsSilence: true,
  api: {
    operation: "reply",
    path: "replies",
    scope: "write:progress",
    body: z.strictObject({ text: z.string().min(1).max(4000) }),
  },
});
