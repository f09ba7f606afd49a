import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { SavePhraseInput } from "@/domain/phrases/phrase-input";
import type { Database } from "../../client";
import { stockPhrases } from "../../schema/stock-phrases";
import { write } from "../../write";

/** All of a person's phrases go with every page. */
const MOST_PHRASES = 60;

/**
 * Stores a phrase under two letters, for the person or, by a clerk or leader, for the agency; letters that are in use
 * get the new words. It records no event, because it says nothing about the agency.
 * @returns its key
 * @throws request.not_allowed, phrase.too_many
 */
export function savePhrase(db: Database, actor: Actor, { letters, words, whose }: SavePhraseInput): number {
  return write(db, (tx) => {
    if (actor.userId === null || actor.grants.length === 0) refuse("request.not_allowed");
    if (whose === "agency" && !isClerk(actor)) refuse("request.not_allowed");
    const ownerUserId = whose === "agency" ? null : actor.userId;
    const isOwner =
      ownerUserId === null ? isNull(stockPhrases.ownerUserId) : eq(stockPhrases.ownerUserId, ownerUserId);
    const there = tx
      .select({ id: stockPhrases.id })
      .from(stockPhrases)
      .where(and(isOwner, eq(stockPhrases.letters, letters)))
      .get();
    if (there) {
      tx.update(stockPhrases).set({ words }).where(eq(stockPhrases.id, there.id)).run();
      return there.id;
    }
    const { has = 0 } = tx.select({ has: count() }).from(stockPhrases).where(isOwner).get() ?? {};
    if (has >= MOST_PHRASES) refuse("phrase.too_many", { most: MOST_PHRASES }, "letters");
    return tx
      .insert(stockPhrases)
      .values({ ownerUserId, letters, words })
      .returning({ id: stockPhrases.id })
      .get().id;
  });
}
