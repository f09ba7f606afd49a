import "server-only";
import { and, eq, isNull, lt } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { apiAnswers } from "../../schema/api";
import { write } from "../../write";

const KEPT_HOURS = 24;
/** After this long the process that was answering is taken for dead. */
const ANSWERING_SECONDS = 60;

export type AnswerKey = { tokenId: number; key: string; requestHash: string };
export type KeptAnswer = { status: number; body: string; etag: string | null };

/**
 * Takes the request of an Idempotency-Key in hand.
 * @returns what was answered to it before, or null where it is to be answered now
 * @throws request.key_used_otherwise, request.key_in_use
 */
export function claimAnswer(
  db: Database,
  { tokenId, key, requestHash }: AnswerKey,
  now: Date,
): KeptAnswer | null {
  return write(db, (tx) => {
    const before = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
    tx.delete(apiAnswers)
      .where(lt(apiAnswers.at, before(KEPT_HOURS * 3600)))
      .run();
    const at = now.toISOString();
    const added = tx.insert(apiAnswers).values({ tokenId, key, requestHash, at }).onConflictDoNothing().run();
    if (added.changes === 1) return null;
    const row = tx.select().from(apiAnswers).where(named({ tokenId, key })).get();
    if (row?.requestHash !== requestHash) return refuse("request.key_used_otherwise");
    if (row.status !== null) return { status: row.status, body: row.body ?? "", etag: row.etag };
    if (row.at > before(ANSWERING_SECONDS)) return refuse("request.key_in_use");
    tx.update(apiAnswers).set({ at }).where(named({ tokenId, key })).run();
    return null;
  });
}

/** Keeps the answer of a request that did something, whoever has it in hand by now: done is done, and the first counts. */
export function keepAnswer(db: Database, key: AnswerKey, answer: KeptAnswer): void {
  write(db, (tx) =>
    tx
      .update(apiAnswers)
      .set(answer)
      .where(and(named(key), isNull(apiAnswers.status)))
      .run(),
  );
}

/**
 * Lets go of a request that did nothing: it may be sent again.
 * @param claimedAt when it was taken in hand; one that another process has taken over since stays that one's
 */
export function dropAnswer(db: Database, key: AnswerKey, claimedAt: Date): void {
  const at = claimedAt.toISOString();
  write(db, (tx) =>
    tx
      .delete(apiAnswers)
      .where(and(named(key), eq(apiAnswers.at, at)))
      .run(),
  );
}

const named = ({ tokenId, key }: Pick<AnswerKey, "tokenId" | "key">) =>
  and(eq(apiAnswers.tokenId, tokenId), eq(apiAnswers.key, key));
