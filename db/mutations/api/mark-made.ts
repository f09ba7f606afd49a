import "server-only";
import type { Transaction } from "../../client";
import { apiAnswers } from "../../schema/api";
import { type AnswerKey, isAnswerOf, MADE } from "./claim-answer";

/** Notes, inside the write that makes a request's change, that it is made. */
export function markMadeIn(tx: Transaction, key: AnswerKey): void {
  tx.update(apiAnswers).set({ body: MADE }).where(isAnswerOf(key)).run();
}
