import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Article, ArticleStatus, ReplacedWords } from "@/domain/articles/article";
import { canWriteArticles } from "@/domain/articles/policy";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { articles } from "../../schema/articles";
import { sql } from "../../sql";
import { viewOf, visibleArticles } from "../../visibility";

export type StoredArticle = Article & {
  meetingId: number;
  status: ArticleStatus;
  version: number;
  changedAt: string;
  changedByName: string;
  publishedAddress: string | null;
  publishedOn: Day | null;
  /** For those who write it: the text of a part before it was drafted again. */
  replaced: ReplacedWords | null;
};

/** The news of a meeting, if it exists for the actor. */
export function findArticle(db: Reader, actor: Actor, meetingId: number): StoredArticle | null {
  const row = prepared(db, `article of a meeting ${viewOf(actor)}`, () =>
    db
      .select()
      .from(articles)
      .where(and(eq(articles.meetingId, sql.placeholder("meetingId")), visibleArticles(actor)))
      .prepare(),
  ).get({ meetingId });
  return row ? { ...row, replaced: canWriteArticles(actor) ? row.replaced : null } : null;
}
