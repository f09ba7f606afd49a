import { z } from "zod";
import { ids, optionalPercentage, text } from "../../forms/fields";
import { held } from "./fields";
import { defineStep } from "./step";

/** The department's staff log their progress, optionally with evidence. */
export const logProgress = defineStep({
  name: "log-progress",
  from: ["assigned", "in-progress"],
  to: "in-progress",
  by: "staff",
  input: z.object({
    ...held,
    note: text(4000),
    percent: optionalPercentage(0, 100).default(null),
    files: ids,
  }),
  event: "assignment.progress_logged",
  payload: (_before, { note, percent }) => ({ note, percent }),
  change: ({ percent }, _on, before) => ({ percent: percent ?? before.percent }),
  // Only the head can report it done.
  notify: {
    to: ["heads"],
    when: ({ percent }) => percent === 100,
    payload: ({ note }, { by, work }) => ({ ...work, by, said: note }),
  },
  undoable: true,
  endsSilence: true,
  api: {
    operation: "logProgress",
    path: "progress",
    scope: "write:progress",
    body: z.strictObject({
      note: z.string().min(1).max(4000),
      percent: z.int().min(0).max(100).nullable().default(null),
      files: z.array(z.int().positive()).max(12).default([]),
    }),
  },
});
