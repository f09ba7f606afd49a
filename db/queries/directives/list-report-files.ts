import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import type { EvidenceFile } from "./find-directive";

/** The evidence of assignments whose reports wait, by assignment, the oldest first; none for who is no leader. */
export function listReportFiles(
  db: Reader,
  actor: Actor,
  assignmentIds: readonly number[],
): Map<number, EvidenceFile[]> {
  const byAssignment = new Map<number, EvidenceFile[]>();
  if (!isLeader(actor)) return byAssignment;
  const files = db
    .select({
      id: attachments.id,
      assignmentId: attachments.assignmentId,
      name: attachments.name,
      size: storedFiles.size,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(and(eq(attachments.place, "evidence"), inArray(attachments.assignmentId, [...assignmentIds])))
    .orderBy(asc(attachments.id))
    .all();
  for (const { assignmentId, ...file } of files) {
    if (assignmentId === null) continue;
    byAssignment.set(assignmentId, [...(byAssignment.get(assignmentId) ?? []), file]);
  }
  return byAssignment;
}
