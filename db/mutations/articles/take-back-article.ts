import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { articles } from "../../schema/articles";
import { write } from "../../write";
import { findWritableArticle } from "./touch-article";

/** Turns a ready article back into a draft, unless it is published. @throws article.wrong_status */
export function takeBackArticle(db: Database, actor: Actor, meetingId: number, now: Date): void {
  write(db, (tx) => {
    const row = findWritableArticle(tx, actor, meetingId);
    if (row.status !== "ready" || row.publishedOn !== null) refuse("article.wrong_status");
    tx.update(articles).set({ status: "draft" }).where(eq(articles.meetingId, meetingId)).run();
    recordEvent(tx, actor, { kind: "article.taken_back", payload: {} }, { meetingId }, now);
  });
}
