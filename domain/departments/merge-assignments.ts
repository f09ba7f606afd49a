import type { AssignmentState } from "../directives/states";

type Merged = { role: "lead" | "coordinating"; state: AssignmentState };

/**
 * Both departments have the same directive open and one department takes over the other: which assignment
 * continues. A lead assignment wins; of two coordinating ones, the one with a report that waits for confirmation;
 * else the successor's own.
 */
export function mergeAssignments(old: Merged, successor: Merged): "old" | "successor" {
  if (old.role === "lead") return "old";
  if (successor.role === "lead") return "successor";
  return old.state === "reported" && successor.state !== "reported" ? "old" : "successor";
}
