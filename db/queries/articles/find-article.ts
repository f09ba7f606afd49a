import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Article, ArticleStatus } from "@/domain/articles/article";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { articles } from "../../schema/articles";
import { visibleArticles } from "../../visibility";

export type StoredArticle = Article & {
  meetingId: number;
  status: ArticleStatus;
  version: number;
  changedAt: string;
  changedByName: string;
  publishedAddress: string | null;
  publishedOn: Day | null;
};

/** The news of a meeting, if it exists for the actor. */
export const findArticle = (db: Reader, actor: Actor, meetingId: number): StoredArticle | null =>
  db
    .select()
    .from(articles)
    .where(and(eq(articles.meetingId, meetingId), visibleArticles(actor)))
    .get() ?? null;
