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
  ["lead", "reported", "coordinating", "reported", "old"],
  ["lead", "in-progress", "coordinating", "in-progress", "old"],
  ["coordinating", "reported", "lead", "reported", "successor"],
  ["coordinating", "assigned", "lead", "reported", "successor"],
  ["coordinating", "assigned", "coordinating", "assigned", "successor"],
  ["coordinating", "assigned", "coordinating", "in-progress", "successor"],
  ["coordinating", "in-progress", "coordinating", "reported", "successor"],
  ["coordinating", "in-progress", "coordinating", "in-progress", "successor"],
])(
  "of the old one's %s %s and the successor's %s %s continues: %s",
  (role, state, itsRole, itsState, continues) => {
    expect(mergeAssignments({ role, state }, { role: itsRole, state: itsState })).toBe(continues);
  },
);
