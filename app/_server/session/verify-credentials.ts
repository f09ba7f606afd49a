import "server-only";
import { type Database, database } from "@/db/client";
import { findAccount, findCredentials } from "@/db/identity/find-credentials";
import { findKnownDevice } from "@/db/identity/find-known-device";
import { findLimits, needsFactorFrom } from "@/db/identity/find-limits";
import { findProviderUser } from "@/db/identity/find-provider-user";
import type { Session } from "@/db/identity/find-session";
import { findThrottle } from "@/db/identity/find-throttle";
import { hasSecondFactor } from "@/db/identity/list-second-factors";
import { forgiveAttempt } from "@/db/mutations/sessions/forgive-attempt";
import { noteFailure } from "@/db/mutations/sessions/note-failure";
import { recordSignInFailure } from "@/db/mutations/sessions/record-sign-in-failure";
import { type Proof, signIn } from "@/db/mutations/sessions/sign-in";
import { passwordFault } from "@/domain/access/password";
import type { LinkedBy } from "@/domain/access/provider-claims";
import type { ProviderProof } from "@/domain/access/provider-proof";
import type { FactorUse } from "@/domain/access/second-factor";
import type { Tried } from "@/domain/access/throttle";
import { refuse } from "@/domain/errors";
import { newDevice, readDevice } from "./device-cookie";
import { verifyPassword } from "./passwords";
import { digestOf, type PendingSignIn } from "./pending-sign-in";
import { proveByCode } from "./prove-factor";
import { requestOrigin } from "./session";

/**
 * Counts a try before its result is known, so that parallel tries cannot slip through while the first is being
 * hashed.
 * @throws session.throttled, session.locked
 */
export function countAttempt(db: Database, tried: Tried, now: Date): void {
  const { seconds, locked } = findThrottle(db, tried, now);
  if (locked) refuse("session.locked", { hours: Math.ceil(seconds / 3600) });
  if (seconds > 0) refuse("session.throttled", { minutes: Math.ceil(seconds / 60) });
  recordSignInFailure(db, tried, now);
}

/** A try for an account from this request's address and device. */
export async function triedNow(db: Database, account: string): Promise<Tried> {
  const { address } = await requestOrigin();
  return { account, address, device: findKnownDevice(db, account, await readDevice()) };
}

/** A sign-in that succeeded, or whose second factor is awaited. */
export type Opened = { token: string; device: string } | { pending: PendingSignIn };

/**
 * The only check of an account and its password, for our own form and next-auth. Unknown and disabled accounts get
 * the same answer after the same work as a wrong password.
 * @param code of the second factor, if it was typed along; "" if not
 * @throws session.throttled, session.locked, session.wrong_credentials, session.wrong_code,
 *   session.second_factor_needed
 */
export async function openSession(
  { account, password, code }: { account: string; password: string; code: string },
  now: Date,
): Promise<Opened> {
  const db = database();
  const tried = await triedNow(db, account);
  countAttempt(db, tried, now);
  const found = findCredentials(db, account);
  if (!(await verifyPassword(found?.passwordHash ?? null, password)) || !found) {
    noteFailure(db, tried, now);
    return refuse("session.wrong_credentials");
  }
  const { userId, passwordHash } = found;
  const hasFactor = hasSecondFactor(db, userId);
  const judged = { account, limits: findLimits(db), hasSecondFactor: hasFactor };
  const mustChange = passwordFault(password, judged) !== null;
  if (hasFactor && code === "") {
    forgiveAttempt(db, tried);
    return { pending: { account, passwordDigest: digestOf(passwordHash), mustChange } };
  }
  const factor = hasFactor ? proveOrRefuse(db, userId, code, tried, now) : null;
  forgiveAttempt(db, tried);
  return open(db, { userId, verifiedHash: passwordHash, mustChange, factor }, tried, now);
}

/**
 * The second step of a sign-in whose password was right: a code of the person's app, or a recovery code.
 * @throws session.throttled, session.locked, session.wrong_code, session.begin_again if the password was changed
 */
export async function openWithCode(pending: PendingSignIn, code: string, now: Date): Promise<Opened> {
  const db = database();
  const tried = await triedNow(db, pending.account);
  const found = findCredentials(db, pending.account);
  if (!found || digestOf(found.passwordHash) !== pending.passwordDigest) return refuse("session.begin_again");
  countAttempt(db, tried, now);
  const factor = proveOrRefuse(db, found.userId, code, tried, now);
  forgiveAttempt(db, tried);
  const { mustChange, provider } = pending;
  const proof = { userId: found.userId, verifiedHash: found.passwordHash, factor };
  return open(db, { ...proof, mustChange, provider }, tried, now);
}

/**
 * Opens a session for an identity that the provider proved. It stands for the password alone: a person with a second
 * factor is asked for it, and nobody's wrong passwords keep the person out.
 * @param by what the account is found by at the first sign-in
 * @throws session.provider_unknown, session.second_factor_needed
 */
export async function openByProvider(
  provider: ProviderProof,
  by: LinkedBy | null,
  now: Date,
): Promise<Opened> {
  const db = database();
  const userId = findProviderUser(db, provider, by);
  const account = userId === null ? null : findAccount(db, userId);
  const found = account === null ? null : findCredentials(db, account);
  if (account === null || found === null) return refuse("session.provider_unknown");
  const verifiedHash = found.passwordHash;
  if (hasSecondFactor(db, found.userId)) {
    return { pending: { account, passwordDigest: digestOf(verifiedHash), mustChange: false, provider } };
  }
  const proof = { userId: found.userId, verifiedHash, mustChange: false, factor: null, provider };
  return open(db, proof, await triedNow(db, account), now);
}

/** Opens a session for a passkey that was verified; nobody's wrong passwords keep its owner out. */
export async function openWithPasskey(
  { userId, account, factor }: { userId: number; account: string; factor: FactorUse },
  now: Date,
): Promise<Opened> {
  const db = database();
  const tried = await triedNow(db, account);
  return open(db, { userId, verifiedHash: null, mustChange: false, factor }, tried, now);
}

function proveOrRefuse(db: Database, userId: number, code: string, tried: Tried, now: Date): FactorUse {
  const factor = proveByCode(db, userId, code, now);
  if (factor !== null) return factor;
  noteFailure(db, tried, now);
  return refuse("session.wrong_code", {}, "code");
}

async function open(db: Database, proof: Proof, tried: Tried, now: Date): Promise<Opened> {
  const device = (await readDevice()) ?? newDevice();
  if (proof.factor === null && needsFactorFrom(db, tried.address)) refuse("session.second_factor_needed");
  const from = await requestOrigin();
  return { token: signIn(db, proof, { tried, from, device }, now), device };
}

/**
 * Checks the password of the session's own user again, before something that lasts longer than the session.
 * @param field of the form, named if it is wrong
 * @returns the hash that it was verified against, and the try
 * @throws session.throttled, session.locked, password.wrong_current
 */
export async function provePassword(
  db: Database,
  session: Session,
  password: string,
  now: Date,
): Promise<{ verifiedHash: string; tried: Tried }> {
  const tried = await triedNow(db, session.account);
  countAttempt(db, tried, now);
  const verifiedHash = findCredentials(db, session.account)?.passwordHash ?? null;
  if (!(await verifyPassword(verifiedHash, password)) || verifiedHash === null) {
    noteFailure(db, tried, now);
    return refuse("password.wrong_current", {}, "currentPassword");
  }
  forgiveAttempt(db, tried);
  return { verifiedHash, tried };
}
