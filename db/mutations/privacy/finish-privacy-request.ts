import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { changeRequestIn, findManagedRequest } from "./find-managed-request";

/** Records what was done for an accepted request. @throws request.not_allowed, request.not_found, privacy.wrong_state */
export function finishPrivacyRequest(
  db: Database,
  actor: Actor,
  { requestId, result }: { requestId: number; result: string },
  now: Date,
): void {
  write(db, (tx) => {
    const request = findManagedRequest(tx, actor, requestId);
    if (request.accepted !== true || request.doneAt !== null) refuse("privacy.wrong_state");
    changeRequestIn(tx, requestId, { doneAt: now.toISOString(), result });
    const payload = { number: requestId, userId: request.userId, result };
    recordEvent(tx, actor, { kind: "privacy.done", payload }, {}, now);
  });
}
