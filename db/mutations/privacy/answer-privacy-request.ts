import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { AnswerPrivacyInput } from "@/domain/privacy/privacy-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { changeRequestIn, findManagedRequest } from "./find-managed-request";

/**
 * Answers a request: it will be done, or it is refused with the reason, which closes it.
 * @throws request.not_allowed, request.not_found, privacy.wrong_state
 */
export function answerPrivacyRequest(
  db: Database,
  actor: Actor,
  { requestId, accepted, answer }: AnswerPrivacyInput,
  now: Date,
): void {
  write(db, (tx) => {
    const request = findManagedRequest(tx, actor, requestId);
    if (request.answeredAt !== null) refuse("privacy.wrong_state");
    const at = now.toISOString();
    changeRequestIn(tx, requestId, { answeredAt: at, accepted, answer, doneAt: accepted ? null : at });
    const payload = { number: requestId, userId: request.userId, accepted, answer };
    recordEvent(tx, actor, { kind: "privacy.answered", payload }, {}, now);
  });
}
