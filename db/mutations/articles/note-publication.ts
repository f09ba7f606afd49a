import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { NotePublicationInput } from "@/domain/articles/article-input";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { articles } from "../../schema/articles";
import { write } from "../../write";
import { findWritableArticle } from "./touch-article";

/**
 * Records where and since when a ready article is published on the portal; again to correct it.
 * @throws article.wrong_status, and those of findWritableArticle
 */
export function notePublication(
  db: Database,
  actor: Actor,
  { meetingId, publishedOn, address }: NotePublicationInput,
  now: Date,
): void {
  write(db, (tx) => {
    const row = findWritableArticle(tx, actor, meetingId);
    if (row.status !== "ready") refuse("article.wrong_status");
    tx.update(articles)
      .set({ publishedOn, publishedAddress: address })
      .where(eq(articles.meetingId, meetingId))
      .run();
    const payload = { address, on: publishedOn };
    recordEvent(tx, actor, { kind: "article.published", payload }, { meetingId }, now);
  });
}
