import "server-only";
import { and, desc, eq, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { articles } from "../../schema/articles";
import { attachments, pictureSizes, storedFiles } from "../../schema/attachments";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { visibleArticles, visibleDirectives, visibleEvidence, visibleMinutes } from "../../visibility";

export type FoundFile = { sha256: string; name: string; mime: string };

/**
 * A file that exists for the actor: a staged one for its sender, a meeting's for those who see the meeting, an
 * article's own for those who see the article, evidence and scans of work orders for the directive's departments, clerks and leaders. Null
 * for everything else.
 * @param side longest side wanted of a picture, pixels; the next smaller size is given, the picture itself if
 * there is none
 */
export function findFile(db: Reader, actor: Actor, attachmentId: number, side?: number): FoundFile | null {
  const row = db
    .select({ attachment: attachments, file: storedFiles })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(eq(attachments.id, attachmentId))
    .get();
  if (!row || !mayRead(db, actor, row.attachment)) return null;
  const { name } = row.attachment;
  if (side !== undefined) {
    const cut = db
      .select({ sha256: pictureSizes.sha256, mime: storedFiles.mime })
      .from(pictureSizes)
      .innerJoin(storedFiles, eq(storedFiles.sha256, pictureSizes.sha256))
      .where(
        and(
          eq(pictureSizes.originalSha256, row.file.sha256),
          lte(pictureSizes.width, side),
          lte(pictureSizes.height, side),
        ),
      )
      .orderBy(desc(pictureSizes.width))
      .limit(1)
      .get();
    if (cut) return { ...cut, name };
  }
  return { sha256: row.file.sha256, mime: row.file.mime, name };
}

function mayRead(db: Reader, actor: Actor, file: typeof attachments.$inferSelect): boolean {
  if (actor.grants.length === 0) return false;
  if (file.place === "staged") return actor.userId !== null && file.uploadedByUserId === actor.userId;
  if (file.meetingId !== null) {
    const seen = db
      .select({ id: meetings.id })
      .from(meetings)
      .where(and(eq(meetings.id, file.meetingId), visibleMinutes(actor)))
      .get();
    return seen !== undefined && (file.place !== "article" || seesNews(db, actor, file.meetingId));
  }
  // Evidence of an assignment, or a scan of the document that a work order belongs to.
  const of =
    file.workOrderId === null
      ? eq(assignments.id, file.assignmentId ?? 0)
      : eq(directives.workOrderId, file.workOrderId);
  const seen = db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(of, visibleDirectives(actor), visibleEvidence(actor)))
    .get();
  return seen !== undefined;
}

const seesNews = (db: Reader, actor: Actor, meetingId: number): boolean =>
  db
    .select({ id: articles.meetingId })
    .from(articles)
    .where(and(eq(articles.meetingId, meetingId), visibleArticles(actor)))
    .get() !== undefined;
