import "server-only";
import { and, isNull } from "drizzle-orm";
import type { Database } from "../../client";
import { apiAnswers } from "../../schema/api";
import { write } from "../../write";
import { type AnswerKey, isAnswerOf, type KeptAnswer } from "./claim-answer";

/**
 * Stores the answer of a request that changed something, whichever process holds the claim by now: the change is made, and
 * the first answer counts.
 */
export function keepAnswer(db: Database, key: AnswerKey, answer: KeptAnswer): void {
  write(db, (tx) =>
    tx
      .update(apiAnswers)
      .set(answer)
      .where(and(isAnswerOf(key), isNull(apiAnswers.status)))
      .run(),
  );
}
