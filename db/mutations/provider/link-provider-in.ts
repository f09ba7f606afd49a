import "server-only";
import { and, eq } from "drizzle-orm";
import type { ProviderProof } from "@/domain/access/provider-proof";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { providerLinks } from "../../schema/users";

/**
 * Links an account, inside another write, with the identity that just signed in to it, if it is not linked yet.
 * @throws session.provider_unknown if one of the two was linked otherwise meanwhile
 */
export function linkProviderIn(
  tx: Transaction,
  user: { userId: number; account: string; actor: Actor },
  { issuer, subject }: ProviderProof,
  now: Date,
): void {
  const { userId, account, actor } = user;
  const known = tx
    .select({ userId: providerLinks.userId })
    .from(providerLinks)
    .where(and(eq(providerLinks.issuer, issuer), eq(providerLinks.subject, subject)))
    .get();
  if (known?.userId === userId) return;
  const added = tx
    .insert(providerLinks)
    .values({ userId, issuer, subject, linkedAt: now.toISOString() })
    .onConflictDoNothing()
    .run();
  if (added.changes !== 1) refuse("session.provider_unknown");
  recordEvent(tx, actor, { kind: "user.provider_linked", payload: { account, issuer } }, {}, now);
}
