import "server-only";
import { and, isNull } from "drizzle-orm";
import type { Database } from "../../client";
import { apiAnswers } from "../../schema/api";
import { write } from "../../write";
import { type AnswerKey, isAnswerOf, type KeptAnswer } from "./claim-answer";

/** Keeps the answer of a request that did something, whoever has it in hand by now: done is done, and the first counts. */
export function keepAnswer(db: Database, key: AnswerKey, answer: KeptAnswer): void {
  write(db, (tx) =>
    tx
      .update(apiAnswers)
      .set(answer)
      .where(and(isAnswerOf(key), isNull(apiAnswers.status)))
      .run(),
  );
}
