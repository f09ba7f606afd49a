import type { AssignmentState } from "../directives/states";

type Merged = { role: "lead" | "coordinating"; state: AssignmentState };

/**
 * Both departments have one directive open and one takes over the other: whose assignment goes on. A directive
 * keeps its one lead; of two that coordinate, a report that waits is not lost; else the successor goes on as it
 * was.
 */
export function mergeAssignments(old: Merged, successor: Merged): "old" | "successor" {
  if (old.role === "lead") return "old";
  if (successor.role === "lead") return "successor";
  return old.state === "reported" && successor.state !== "reported" ? "old" : "successor";
}
