import { expect, it } from "vitest";
import type { AssignmentState } from "../directives/states";
import { mergeAssignments } from "./merge-assignments";

type Role = "lead" | "coordinating";

it.each<[Role, AssignmentState, Role, AssignmentState, "old" | "successor"]>([
  ["lead", "assigned", "coordinating", "reported", "old"],
  ["lead", "assigned", "coordinating", "assigned", "old"],
  ["coordinating", "reported", "lead", "assigned", "successor"],
  ["coordinating", "assigned", "lead", "assigned", "successor"],
  ["coordinating", "reported", "coordinating", "assigned", "old"],
  ["coordinating", "reported", "coordinating", "in-progress", "old"],
  ["coordinating", "reported", "coordinating", "reported", "successor"],
  ["coordinating", "assigned", "coordinating", "reported", "successor"],
  ["coordinating", "in-progress", "coordinating", "assigned", "successor"],
])(
  "of the old one's %s %s and the successor's %s %s continues: %s",
  (role, state, itsRole, itsState, continues) => {
    expect(mergeAssignments({ role, state }, { role: itsRole, state: itsState })).toBe(continues);
  },
);
