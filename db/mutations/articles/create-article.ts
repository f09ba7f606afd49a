import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Article } from "@/domain/articles/article";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { articles } from "../../schema/articles";
import { write } from "../../write";
import { findArticleMeeting, ownPhotos } from "./touch-article";

/**
 * Creates the article of a signed meeting, one a meeting.
 * @param input.article as drafted from the record
 * @throws request.not_found, request.not_allowed, article.not_signed, article.already_there
 */
export function createArticle(
  db: Database,
  actor: Actor,
  { meetingId, article }: { meetingId: number; article: Article },
  now: Date,
): void {
  write(db, (tx) => {
    findArticleMeeting(tx, actor, meetingId);
    const there = tx.select().from(articles).where(eq(articles.meetingId, meetingId)).get();
    if (there) refuse("article.already_there");
    const photos = ownPhotos(tx, meetingId, article.photos);
    tx.insert(articles)
      .values({ ...article, photos, meetingId, changedAt: now.toISOString(), changedByName: actor.name })
      .run();
    recordEvent(tx, actor, { kind: "article.drafted", payload: {} }, { meetingId }, now);
  });
}
