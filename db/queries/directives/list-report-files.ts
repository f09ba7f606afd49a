import "server-only";
import { type Actor, isLeader } from "@/domain/actor";
import type { Reader } from "../../client";
import type { EvidenceFile } from "./find-directive";
import { listEvidence } from "./list-evidence";

/** The evidence of assignments whose reports wait, by assignment, the oldest first; none for who is no leader. */
export function listReportFiles(
  db: Reader,
  actor: Actor,
  assignmentIds: readonly number[],
): Map<number, EvidenceFile[]> {
  const byAssignment = new Map<number, EvidenceFile[]>();
  if (!isLeader(actor)) return byAssignment;
  for (const { assignmentId, ...file } of listEvidence(db, assignmentIds)) {
    if (assignmentId === null) continue;
    byAssignment.set(assignmentId, [...(byAssignment.get(assignmentId) ?? []), file]);
  }
  return byAssignment;
}
