import "server-only";
import { and, eq, lt } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { apiAnswers } from "../../schema/api";
import { write } from "../../write";

const KEPT_HOURS = 24;

/** After this long the process that was answering counts as dead. */
const ANSWERING_SECONDS = 60;

export type AnswerKey = { tokenId: number; key: string; requestHash: string };

/** In place of a body: the change is on disk, but the process died before it stored the answer. */
export const MADE = "made";

export type KeptAnswer = { status: number; body: string; etag: string | null };

/**
 * Claims the request of an Idempotency-Key.
 * @returns the earlier answer; null if the request is to be run now; "made" if its change is made and only the answer is
 *   to be given again
 * @throws request.key_used_otherwise, request.key_in_use
 */
export function claimAnswer(
  db: Database,
  { tokenId, key, requestHash }: AnswerKey,
  now: Date,
): KeptAnswer | typeof MADE | null {
  return write(db, (tx) => {
    const before = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString();
    tx.delete(apiAnswers)
      .where(lt(apiAnswers.at, before(KEPT_HOURS * 3600)))
      .run();
    const at = now.toISOString();
    const added = tx.insert(apiAnswers).values({ tokenId, key, requestHash, at }).onConflictDoNothing().run();
    if (added.changes === 1) return null;
    const row = tx.select().from(apiAnswers).where(isAnswerOf({ tokenId, key })).get();
    if (row?.requestHash !== requestHash) return refuse("request.key_used_otherwise");
    if (row.status !== null) return { status: row.status, body: row.body ?? "", etag: row.etag };
    if (row.body !== null) return MADE;
    if (row.at > before(ANSWERING_SECONDS)) return refuse("request.key_in_use");
    tx.update(apiAnswers).set({ at }).where(isAnswerOf({ tokenId, key })).run();
    return null;
  });
}

/** Condition on the stored answer of a token's key. */
export const isAnswerOf = ({ tokenId, key }: Pick<AnswerKey, "tokenId" | "key">) =>
  and(eq(apiAnswers.tokenId, tokenId), eq(apiAnswers.key, key));
