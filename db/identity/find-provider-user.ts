import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { LinkedBy } from "@/domain/access/provider-claims";
import type { Reader } from "../client";
import { providerLinks, users } from "../schema/users";

/**
 * The user whom an identity at a provider signs in to. Once they are linked only the provider's own name of the person
 * counts: an address may pass to somebody else.
 * @param by what the account is found by at the first sign-in; null if the provider says nothing of use
 * @returns null if there is none, or more than one, or the account belongs to another identity there
 */
export function findProviderUser(
  db: Reader,
  { issuer, subject }: { issuer: string; subject: string },
  by: LinkedBy | null,
): number | null {
  const link = db
    .select({ userId: providerLinks.userId })
    .from(providerLinks)
    .where(and(eq(providerLinks.issuer, issuer), eq(providerLinks.subject, subject)))
    .get();
  if (link) return link.userId;
  if (by === null) return null;
  const [found, ...others] = db
    .select({ userId: users.id })
    .from(users)
    .where(
      and(
        isNull(users.disabledAt),
        "email" in by ? eq(users.email, by.email) : eq(users.account, by.account),
      ),
    )
    .limit(2)
    .all();
  if (!found || others.length > 0) return null;
  return findProviderLink(db, found.userId, issuer) === null ? found.userId : null;
}

/** Since when an account is linked with an identity at a provider, ISO, UTC; null if it is not. */
export const findProviderLink = (db: Reader, userId: number, issuer: string): string | null =>
  db
    .select({ linkedAt: providerLinks.linkedAt })
    .from(providerLinks)
    .where(and(eq(providerLinks.userId, userId), eq(providerLinks.issuer, issuer)))
    .get()?.linkedAt ?? null;
