import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { providerLinks } from "../../schema/users";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { findManagedUser } from "../users/find-managed-user";

/**
 * Separates an account from its identity at the provider, and ends its sessions. The next sign-in with the provider
 * looks for the account as the first one did.
 * @throws request.not_allowed, request.not_found
 */
export function unlinkProvider(db: Database, actor: Actor, userId: number, now: Date): void {
  write(db, (tx) => {
    const { account } = findManagedUser(tx, actor, userId);
    const { changes } = tx.delete(providerLinks).where(eq(providerLinks.userId, userId)).run();
    if (changes === 0) refuse("request.not_found");
    endSessionsOf(tx, userId, "provider-unlinked", now);
    recordEvent(tx, actor, { kind: "user.provider_unlinked", payload: { account } }, {}, now);
  });
}
