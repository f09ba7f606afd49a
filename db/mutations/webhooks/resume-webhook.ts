import "server-only";
import { isNotNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { webhooks } from "../../schema/webhooks";
import { write } from "../../write";
import { recordWebhook } from "./record-webhook";
import { switchWebhook } from "./switch-webhook";

/** Resumes a stopped webhook for later events. @throws request.not_allowed, request.not_found */
export function resumeWebhook(
  db: Database,
  actor: Actor,
  { webhookId }: { webhookId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const url = switchWebhook(tx, webhookId, isNotNull(webhooks.stoppedAt), null);
    recordWebhook(tx, actor, "webhook.resumed", url, now);
  });
}
