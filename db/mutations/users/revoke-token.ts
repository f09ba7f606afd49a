import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { apiTokens } from "../../schema/api";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * Revokes a token at once. The owner of its account may, also for a service's token, and administrators.
 * @throws request.not_found for a token of another user or one already revoked
 */
export function revokeToken(db: Database, actor: Actor, { tokenId }: { tokenId: number }, now: Date): void {
  write(db, (tx) => {
    const found = tx
      .select({ token: apiTokens, account: users.account })
      .from(apiTokens)
      .innerJoin(users, eq(users.id, apiTokens.userId))
      .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)))
      .get();
    if (!found || (found.token.userId !== actor.userId && !isAdmin(actor)))
      return refuse("request.not_found");
    tx.update(apiTokens).set({ revokedAt: now.toISOString() }).where(eq(apiTokens.id, tokenId)).run();
    const payload = { account: found.account, name: found.token.name };
    recordEvent(tx, actor, { kind: "token.revoked", payload }, {}, now);
  });
}
