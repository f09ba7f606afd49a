import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { articles } from "../../schema/articles";
import { write } from "../../write";
import { findWritableArticle } from "./touch-article";

/**
 * Makes the version on the screen readable for everyone in the agency.
 * @throws request.changed_meanwhile, article.wrong_status, and those of findWritableArticle
 */
export function readyArticle(
  db: Database,
  actor: Actor,
  { meetingId, version }: { meetingId: number; version: number },
  now: Date,
): void {
  write(db, (tx) => {
    const row = findWritableArticle(tx, actor, meetingId);
    if (row.status !== "draft") refuse("article.wrong_status");
    if (row.version !== version) {
      const { changedAt: at, changedByName: by } = row;
      refuseAsChanged({ at, by, theirs: [{ field: "headline", value: row.headline }], version: row.version });
    }
    tx.update(articles).set({ status: "ready" }).where(eq(articles.meetingId, meetingId)).run();
    recordEvent(tx, actor, { kind: "article.readied", payload: {} }, { meetingId }, now);
  });
}
