import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { ProviderProof } from "@/domain/access/provider-proof";
import type { FactorUse } from "@/domain/access/second-factor";
import { countersOf, type Tried } from "@/domain/access/throttle";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { hasSecondFactor } from "../../identity/list-second-factors";
import { tokenKey } from "../../identity/token-key";
import { signInFailures, users } from "../../schema/users";
import { write } from "../../write";
import { spendFactorIn } from "../factors/spend-factor-in";
import { matchRolesIn } from "../provider/match-roles-in";
import { takeOverPushesIn } from "../push/take-over-pushes-in";
import { noteDeviceIn } from "./note-device-in";
import { type SessionOrigin, startSessionIn } from "./start-session";

export type Proof = {
  userId: number;
  /**
   * The hash that the password was verified against, or that was the account's when the provider stood for it; null if
   * a passkey with its own PIN or finger does.
   */
  verifiedHash: string | null;
  /** Whether the password no longer meets the rules and must be changed. */
  mustChange: boolean;
  /** How a second factor was proved; null if the person has none. */
  factor: FactorUse | null;
  /** What an OpenID Connect provider proved instead of the password. */
  provider?: ProviderProof;
};

/**
 * Opens a session after the person proved who they are, ends the failures of this account or device, and remembers
 * the device. A password that was changed or reset, or an account that was disabled, since then opens none; neither
 * does a code or an answer that was used before. An identity at a provider is linked here, and its groups become rights.
 * @param device the cookie of the browser
 * @returns the token for the session's cookie
 * @throws session.wrong_credentials, session.wrong_code, session.provider_unknown
 */
export function signIn(
  db: Database,
  { userId, verifiedHash, mustChange, factor, provider }: Proof,
  { tried, from, device }: { tried: Tried; from: SessionOrigin; device: string },
  now: Date,
): string {
  return write(db, (tx) => {
    const still = tx
      .select({ hash: users.passwordHash, account: users.account })
      .from(users)
      .where(and(eq(users.id, userId), isNull(users.disabledAt)))
      .get();
    if (!still || (verifiedHash !== null && still.hash !== verifiedHash)) refuse("session.wrong_credentials");
    if (
      factor === null
        ? verifiedHash === null || hasSecondFactor(tx, userId)
        : !spendFactorIn(tx, userId, factor, now)
    ) {
      refuse("session.wrong_code", {}, "code");
    }
    if (mustChange) tx.update(users).set({ mustChangePassword: true }).where(eq(users.id, userId)).run();
    for (const { kind, key } of countersOf(tried)) {
      // A passkey or a provider says nothing about who tried passwords elsewhere.
      if (kind === "device" || (kind === "account" && verifiedHash !== null && !provider)) {
        tx.delete(signInFailures).where(eq(signInFailures.key, key)).run();
      }
    }
    noteDeviceIn(tx, userId, device, from, now);
    if (provider?.roles) matchRolesIn(tx, { userId, account: still.account }, provider.roles, now);
    const opened = { ...from, secondFactor: factor !== null, provider };
    const token = startSessionIn(tx, userId, opened, now);
    takeOverPushesIn(tx, { userId, device, sessionId: tokenKey(token) }, now);
    return token;
  });
}
