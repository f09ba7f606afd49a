import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { sessions } from "../schema/users";

/**
 * What a session keeps of the identity provider that opened it; null if another way did.
 * @returns the sealed ID token, null if it was too long to be kept
 */
export const findProviderSession = (db: Reader, sessionId: string): { sealedIdToken: string | null } | null =>
  db
    .select({ sealedIdToken: sessions.sealedIdToken })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.byProvider, true)))
    .get() ?? null;
