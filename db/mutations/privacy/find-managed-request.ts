import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { privacyRequests } from "../../schema/privacy";

/** A request, for an administrator. @throws request.not_allowed, request.not_found */
export function findManagedRequest(tx: Transaction, actor: Actor, requestId: number) {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const request = tx.select().from(privacyRequests).where(eq(privacyRequests.id, requestId)).get();
  return request ?? refuse("request.not_found");
}

/** Changes a request inside its write. */
export function changeRequestIn(
  tx: Transaction,
  requestId: number,
  change: Partial<typeof privacyRequests.$inferInsert>,
): void {
  tx.update(privacyRequests).set(change).where(eq(privacyRequests.id, requestId)).run();
}
