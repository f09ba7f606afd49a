import { z } from "zod";
import { held } from "./fields";
import { defineStep } from "./step";

/** A department acknowledges its assignment and begins (tiếp nhận). */
export const acknowledge = defineStep({
  name: "acknowledge",
  from: ["assigned"],
  to: "in-progress",
  by: "staff",
  input: z.object(held),
  event: "assignment.acknowledged",
  payload: () => ({}),
  notify: null,
  undoable: true,
  endsSilence: true,
  api: { operation: "acknowledge", path: "acknowledgement", scope: "write:progress", body: null },
});
