import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { write } from "../../write";
import { changeRequestIn, findManagedRequest } from "./find-managed-request";

/** Extends the time for a request, once, with a reason. @throws request.not_allowed, request.not_found, privacy.wrong_state */
export function extendPrivacyRequest(
  db: Database,
  actor: Actor,
  { requestId, reason }: { requestId: number; reason: string },
  now: Date,
): void {
  write(db, (tx) => {
    const request = findManagedRequest(tx, actor, requestId);
    if (request.doneAt !== null || request.extendedAt !== null) refuse("privacy.wrong_state");
    changeRequestIn(tx, requestId, { extendedAt: now.toISOString(), extensionReason: reason });
    const payload = { number: requestId, userId: request.userId, reason };
    recordEvent(tx, actor, { kind: "privacy.extended", payload }, {}, now);
  });
}
