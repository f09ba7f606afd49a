import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { privacyNotices } from "../../schema/privacy";
import { write } from "../../write";

/**
 * Publishes a new version of the notice about staff's data: everybody reads it before their next work.
 * @returns the version
 * @throws request.not_allowed
 */
export function publishNotice(db: Database, actor: Actor, { text }: { text: string }, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor) || actor.userId === null) return refuse("request.not_allowed");
    const { id } = tx
      .insert(privacyNotices)
      .values({ text, publishedAt: now.toISOString(), publishedByUserId: actor.userId })
      .returning({ id: privacyNotices.id })
      .get();
    recordEvent(tx, actor, { kind: "privacy.notice_published", payload: { version: id } }, {}, now);
    return id;
  });
}
