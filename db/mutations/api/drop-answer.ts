import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../../client";
import { apiAnswers } from "../../schema/api";
import { write } from "../../write";
import { type AnswerKey, isAnswerOf } from "./claim-answer";

/**
 * Releases a request that changed nothing: it may be sent again. One whose change is made stays claimed.
 * @param claimedAt when it was claimed; a claim that another process has taken over since is kept
 */
export function dropAnswer(db: Database, key: AnswerKey, claimedAt: Date): void {
  const at = claimedAt.toISOString();
  write(db, (tx) =>
    tx
      .delete(apiAnswers)
      .where(and(isAnswerOf(key), eq(apiAnswers.at, at), isNull(apiAnswers.body)))
      .run(),
  );
}
