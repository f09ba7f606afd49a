import "server-only";
import { database } from "@/db/client";
import { findProviderSession } from "@/db/identity/find-provider-session";
import { findProviderLink } from "@/db/identity/find-provider-user";
import type { Session } from "@/db/identity/find-session";
import { type ProviderSettings, readProviderSettings } from "@/domain/access/provider-settings";
import { unseal } from "@/files/seal";
import { leaveProvider } from "./provider";

/** The provider with which people may sign in; null if none is set up, or not correctly. */
export function providerNow(): ProviderSettings | null {
  const settings = readProviderSettings(process.env);
  return "problem" in settings ? null : settings;
}

/** Since when an account is linked with an identity at the provider, ISO, UTC; null if it is not. */
export function linkedSince(userId: number): string | null {
  const provider = providerNow();
  return provider && findProviderLink(database(), userId, provider.issuer);
}

/** Where the owner of a session that just ended goes to be signed out at the provider too; null if nowhere. */
export async function leaveProviderOf(session: Session): Promise<string | null> {
  const provider = providerNow();
  const opened = provider && findProviderSession(database(), session.id);
  if (!opened) return null;
  return leaveProvider(provider, opened.sealedIdToken && unseal(opened.sealedIdToken));
}
