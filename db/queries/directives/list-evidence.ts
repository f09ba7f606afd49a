import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";

/**
 * The files that were handed in with reports of these assignments, oldest first. Whether the reader may see the
 * assignments is the caller's to check.
 */
export const listEvidence = (db: Reader, assignmentIds: readonly number[]) =>
  db
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
