import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { attachments, storedFiles } from "../../schema/attachments";
import { sql } from "../../sql";

/**
 * The files that were handed in with reports of these assignments, oldest first. Whether the reader may see the
 * assignments is the caller's to check.
 */
export const listEvidence = (db: Reader, assignmentIds: readonly number[]) =>
  prepared(db, "evidence of assignments", () =>
    db
      .select({
        id: attachments.id,
        assignmentId: attachments.assignmentId,
        name: attachments.name,
        size: storedFiles.size,
      })
      .from(attachments)
      .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
      .where(
        and(
          eq(attachments.place, "evidence"),
          sql`${attachments.assignmentId} in (select j.value from json_each(${sql.placeholder("ids")}) j)`,
        ),
      )
      .orderBy(asc(attachments.id))
      .prepare(),
  ).all({ ids: JSON.stringify(assignmentIds) });
