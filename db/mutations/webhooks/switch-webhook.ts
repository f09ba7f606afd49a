import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { webhooks } from "../../schema/webhooks";

/** Stops or resumes a webhook in the expected state. @returns its URL @throws request.not_found */
export function switchWebhook(tx: Transaction, webhookId: number, as: SQL, stoppedAt: string | null): string {
  const turned = tx
    .update(webhooks)
    .set({ stoppedAt })
    .where(and(eq(webhooks.id, webhookId), as))
    .returning({ url: webhooks.url })
    .get();
  return turned?.url ?? refuse("request.not_found");
}
