import "server-only";
import { asc, eq, isNull, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { StockPhrase } from "@/domain/phrases/phrases";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { stockPhrases } from "../../schema/stock-phrases";
import { sql } from "../../sql";

export type ListedPhrase = StockPhrase & { id: number; isOwn: boolean };

/** The agency's phrases and the actor's own, by their letters. */
export function listPhrases(db: Reader, actor: Actor): ListedPhrase[] {
  if (actor.userId === null || actor.grants.length === 0) return [];
  return prepared(db, "phrases", () =>
    db
      .select()
      .from(stockPhrases)
      .where(or(isNull(stockPhrases.ownerUserId), eq(stockPhrases.ownerUserId, sql.placeholder("userId"))))
      .orderBy(asc(stockPhrases.letters), asc(stockPhrases.id))
      .prepare(),
  )
    .all({ userId: actor.userId })
    .map(({ id, letters, words, ownerUserId }) => ({ id, letters, words, isOwn: ownerUserId !== null }));
}
