import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { stockPhrases } from "../../schema/stock-phrases";
import { write } from "../../write";

/**
 * Removes the actor's own phrase, or one of the agency by a clerk or leader.
 * @throws request.not_found, also for another person's phrase, request.not_allowed
 */
export function removePhrase(db: Database, actor: Actor, { phraseId }: { phraseId: number }): void {
  write(db, (tx) => {
    const phrase = tx.select().from(stockPhrases).where(eq(stockPhrases.id, phraseId)).get();
    const isShared = phrase?.ownerUserId === null;
    if (!phrase || (!isShared && phrase.ownerUserId !== actor.userId)) return refuse("request.not_found");
    if (isShared && !isClerk(actor)) refuse("request.not_allowed");
    tx.delete(stockPhrases).where(eq(stockPhrases.id, phraseId)).run();
  });
}
