import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { headers } from "next/headers";
import type { Database } from "@/db/client";
import type { Session } from "@/db/identity/find-session";
import { findPasskey, listSecondFactors } from "@/db/identity/list-second-factors";
import { tokenKey } from "@/db/identity/token-key";
import type { NewPasskey } from "@/db/mutations/factors/add-passkey";
import type { FactorUse } from "@/domain/access/second-factor";
import { refuse } from "@/domain/errors";
import { publicOrigin } from "../request/public-origin";
import { makeChallenge, readChallenge } from "./challenge";

const SIGN_IN = "sign-in";
const enrolment = ({ actor }: Session): string => `enrol:${actor.userId}`;

/** The site that passkeys belong to: they answer no other. */
async function site(): Promise<{ origin: string; rpId: string }> {
  const origin = publicOrigin((await headers()).get("host"));
  return { origin, rpId: new URL(origin).hostname };
}

/** What a browser needs to answer with a passkey. @param credentialIds those asked for; any of this site if empty */
export async function passkeyQuestion(credentialIds: readonly string[], now: Date) {
  return generateAuthenticationOptions({
    rpID: (await site()).rpId,
    challenge: makeChallenge(SIGN_IN, now),
    userVerification: "required",
    allowCredentials: credentialIds.map((id) => ({ id })),
  });
}

/** What a browser needs to create a passkey for the session's own user. @param agency its name, shown by the browser */
export async function enrolmentQuestion(db: Database, session: Session, agency: string, now: Date) {
  const { rpId } = await site();
  return generateRegistrationOptions({
    rpName: agency,
    rpID: rpId,
    userName: session.account,
    userDisplayName: session.actor.name,
    userID: new TextEncoder().encode(String(session.actor.userId)),
    challenge: makeChallenge(enrolment(session), now),
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: listSecondFactors(db, session.actor.userId).flatMap(({ credentialId }) =>
      credentialId === null ? [] : [{ id: credentialId }],
    ),
  });
}

/**
 * Verifies the answer of a browser that created a passkey. @param answer JSON
 * @throws factor.not_verified
 */
export async function verifyEnrolment(
  session: Session,
  { answer, name }: { answer: string; name: string },
  now: Date,
): Promise<NewPasskey> {
  const { origin, rpId } = await site();
  const response = readAnswer(answer) as RegistrationResponseJSON;
  const verified = await verifyRegistrationResponse({
    response,
    expectedOrigin: origin,
    expectedRPID: rpId,
    expectedChallenge: (text) => readChallenge(enrolment(session), text, now) !== null,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) return refuse("factor.not_verified");
  const { credential } = verified.registrationInfo;
  return {
    name,
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    counter: credential.counter,
    transports: credential.transports ?? [],
  };
}

/**
 * Verifies the answer of a browser that signs in with a passkey. @param answer JSON
 * @returns whose passkey it is, and its use
 * @throws factor.not_verified
 */
export async function verifyPasskey(
  db: Database,
  answer: string,
  now: Date,
): Promise<{ userId: number; factor: FactorUse }> {
  const response = readAnswer(answer) as AuthenticationResponseJSON;
  const known = typeof response.id === "string" ? findPasskey(db, response.id) : null;
  if (known === null || known.publicKey === null) return refuse("factor.not_verified");
  const { origin, rpId } = await site();
  let challengeKey = "";
  let challengeEnds = "";
  const verified = await verifyAuthenticationResponse({
    response,
    expectedOrigin: origin,
    expectedRPID: rpId,
    expectedChallenge: (text) => {
      const ends = readChallenge(SIGN_IN, text, now);
      if (ends === null) return false;
      challengeKey = tokenKey(text);
      challengeEnds = ends.toISOString();
      return true;
    },
    credential: {
      id: response.id,
      publicKey: new Uint8Array(Buffer.from(known.publicKey, "base64url")),
      counter: known.counter,
    },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified || challengeKey === "") return refuse("factor.not_verified");
  const counter = verified.authenticationInfo.newCounter;
  return {
    userId: known.userId,
    factor: { kind: "passkey", factorId: known.id, counter, challengeKey, challengeEnds },
  };
}

/** @throws factor.not_verified if it is not a JSON object */
function readAnswer(answer: string): object {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (typeof parsed === "object" && parsed !== null) return parsed;
  } catch {
    // Refused below.
  }
  return refuse("factor.not_verified");
}
