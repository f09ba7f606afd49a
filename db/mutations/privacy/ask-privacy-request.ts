import "server-only";
import { and, count, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { AskPrivacyInput } from "@/domain/privacy/privacy-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { privacyRequests } from "../../schema/privacy";
import { write } from "../../write";

/** Open requests of one person. */
const MOST_OPEN = 20;

/** Makes a request about the actor's own data. @returns its number @throws request.not_allowed, privacy.too_many */
export function askPrivacyRequest(db: Database, actor: Actor, input: AskPrivacyInput, now: Date): number {
  return write(db, (tx) => {
    const { userId } = actor;
    if (userId === null) return refuse("request.not_allowed");
    const own = and(eq(privacyRequests.userId, userId), isNull(privacyRequests.doneAt));
    const open = tx.select({ count: count() }).from(privacyRequests).where(own).get()?.count ?? 0;
    if (open >= MOST_OPEN) refuse("privacy.too_many", { limit: MOST_OPEN });
    const { id } = tx
      .insert(privacyRequests)
      .values({ ...input, userId, askedAt: now.toISOString() })
      .returning({ id: privacyRequests.id })
      .get();
    const payload = { number: id, request: input.kind };
    recordEvent(tx, actor, { kind: "privacy.asked", payload }, {}, now);
    return id;
  });
}
