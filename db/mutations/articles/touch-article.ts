import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { ArticlePhoto } from "@/domain/articles/article";
import { canWriteArticles } from "@/domain/articles/policy";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { articles } from "../../schema/articles";
import { attachments } from "../../schema/attachments";
import { findVisibleMeeting, type MeetingRow } from "../meetings/touch-meeting";

export type ArticleRow = typeof articles.$inferSelect;

/**
 * The meeting of an article: signed, and not a supplement.
 * @throws request.not_found, request.not_allowed, article.not_signed
 */
export function findArticleMeeting(tx: Transaction, actor: Actor, meetingId: number): MeetingRow {
  const meeting = findVisibleMeeting(tx, actor, meetingId);
  if (!canWriteArticles(actor)) refuse("request.not_allowed");
  if (meeting.status !== "signed" || meeting.supplementsId !== null) refuse("article.not_signed");
  return meeting;
}

/** Finds the article for every change to it, inside its write. @throws those of findArticleMeeting */
export function findWritableArticle(tx: Transaction, actor: Actor, meetingId: number): ArticleRow {
  findArticleMeeting(tx, actor, meetingId);
  const row = tx.select().from(articles).where(eq(articles.meetingId, meetingId)).get();
  return row ?? refuse("request.not_found");
}

/** Photos of the minutes or of the article itself, each once. @throws request.not_found for a file of another place */
export function ownPhotos(
  tx: Transaction,
  meetingId: number,
  photos: readonly ArticlePhoto[],
): ArticlePhoto[] {
  const own = tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(and(eq(attachments.meetingId, meetingId), inArray(attachments.place, ["photo", "article"])))
    .all();
  const known = new Set(own.map(({ id }) => id));
  if (photos.some(({ fileId }) => !known.has(fileId))) refuse("request.not_found");
  return [...new Map(photos.map((photo) => [photo.fileId, photo])).values()];
}
