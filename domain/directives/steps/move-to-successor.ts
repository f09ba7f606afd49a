import { z } from "zod";
import { id } from "../../forms/fields";
import { DEPARTMENT } from "../../notifications/notification-rule";
import { OPEN_STATES } from "../states";
import { held } from "./fields";
import { defineStep } from "./step";

const department = z.object({ id, name: z.string() });

/** When a department is merged, its open work continues in its successor, including reports that wait. */
export const moveToSuccessor = defineStep({
  name: "move-to-successor",
  from: OPEN_STATES,
  to: "same",
  by: "admin",
  partOf: "merger",
  input: z.object({ ...held, from: department, to: department }),
  event: "assignment.moved_to_successor",
  payload: (_before, { from, to }) => ({ from, to }),
  change: ({ to }) => ({ departmentId: to.id }),
  notify: {
    to: DEPARTMENT,
    payload: ({ from }, { by, work }) => ({ ...work, by, merged: from.name }),
  },
  undoable: false,
  endsSilence: true,
});
