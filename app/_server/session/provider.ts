import "server-only";
import * as client from "openid-client";
import { claimsRead, type LinkedBy, linkedBy, rolesOf } from "@/domain/access/provider-claims";
import type { ProviderProof } from "@/domain/access/provider-proof";
import { isLoopbackIssuer, type ProviderSettings } from "@/domain/access/provider-settings";
import { DomainError, refuse } from "@/domain/errors";
import { seal } from "@/files/seal";

/** Where the provider sends people back; it must be registered there. */
export const RETURN_PATH = "/sign-in/provider/return";
const AFTER_SIGN_OUT = "/sign-in?notice=signed_out";

/** How far the clocks of the two servers may differ. */
const CLOCK_TOLERANCE_SECONDS = 60;
const TIMEOUT_SECONDS = 10;
/** After that the provider's addresses are read again. */
const DISCOVERED_FOR_MS = 3_600_000;
/** A longer ID token does not fit into the cookie that waits for the second factor. */
const MOST_ID_TOKEN = 1600;

/** What the browser keeps until the provider's answer comes; the answer must fit it. */
export type Asked = { state: string; nonce: string; verifier: string; next: string };

/**
 * Begins a sign-in: authorization code with PKCE, state and nonce.
 * @param next path to open afterwards
 * @throws session.provider_unreachable
 */
export async function askProvider(
  settings: ProviderSettings,
  next: string,
): Promise<{ address: string; asked: Asked }> {
  const config = await discovered(settings);
  const asked = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    next,
  };
  const address = client.buildAuthorizationUrl(config, {
    scope: "openid email profile",
    redirect_uri: settings.publicUrl + RETURN_PATH,
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: "S256",
  });
  return { address: address.href, asked };
}

/**
 * Exchanges the provider's answer for the ID token and checks it: issuer, audience, times, nonce, algorithm, and the
 * signature by the provider's published keys.
 * @param search the query with which the provider sent the person back
 * @throws session.provider_refused, session.provider_unreachable
 */
export async function readProviderAnswer(
  settings: ProviderSettings,
  search: string,
  { state, nonce, verifier }: Asked,
): Promise<{ proof: ProviderProof; by: LinkedBy | null }> {
  const config = await discovered(settings);
  try {
    const tokens = await client.authorizationCodeGrant(
      config,
      new URL(settings.publicUrl + RETURN_PATH + search),
      { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
    );
    const idClaims = tokens.claims();
    if (!idClaims || !tokens.id_token) return refuse("session.provider_refused");
    const claims = await completed(config, settings, idClaims, tokens.access_token);
    const sealedIdToken = tokens.id_token.length > MOST_ID_TOKEN ? null : seal(tokens.id_token);
    const roles = rolesOf(claims, settings.roles);
    return {
      proof: { issuer: idClaims.iss, subject: idClaims.sub, roles, sealedIdToken },
      by: linkedBy(claims, settings.linkClaim),
    };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    return refuse(isOutage(error) ? "session.provider_unreachable" : refusedFor(error));
  }
}

/**
 * Where a person who came from the provider goes to be signed out there too.
 * @param idToken of the sign-in; null if it was not kept: the provider then asks
 * @returns null if the provider does not offer it, or cannot be reached
 */
export async function leaveProvider(
  settings: ProviderSettings,
  idToken: string | null,
): Promise<string | null> {
  try {
    const config = await discovered(settings);
    if (config.serverMetadata().end_session_endpoint === undefined) return null;
    const back = { post_logout_redirect_uri: settings.publicUrl + AFTER_SIGN_OUT };
    return client.buildEndSessionUrl(config, { ...back, ...(idToken && { id_token_hint: idToken }) }).href;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

let known: { key: string; until: number; config: Promise<client.Configuration> } | undefined;

/** The provider's published addresses and keys, read once for all who ask at the same time. */
async function discovered(settings: ProviderSettings): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const key = JSON.stringify([issuer, clientId, clientSecret]);
  if (known?.key !== key || known.until < performance.now()) {
    const config = discover(settings);
    known = { key, until: performance.now() + DISCOVERED_FOR_MS, config };
    config.catch(() => {
      if (known?.config === config) known = undefined;
    });
  }
  try {
    return await known.config;
  } catch (error) {
    console.error(`OpenID Connect: the provider's configuration is not read: ${codeOf(error)}`);
    return refuse("session.provider_unreachable");
  }
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<client.Configuration> {
  // Without non-repudiation checks the library trusts TLS alone and does not look at the ID token's signature.
  const execute = [client.enableNonRepudiationChecks];
  if (isLoopbackIssuer(issuer)) execute.push(client.allowInsecureRequests);
  return client.discovery(
    new URL(issuer),
    clientId,
    { [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS },
    client.ClientSecretBasic(clientSecret),
    { execute, timeout: TIMEOUT_SECONDS },
  );
}

/** The claims of the ID token, with those of the provider's page about the person where one of them is missing. */
async function completed(
  config: client.Configuration,
  settings: ProviderSettings,
  idClaims: client.IDToken,
  accessToken: string,
): Promise<Record<string, unknown>> {
  const isComplete = claimsRead(settings).every((claim) => idClaims[claim] !== undefined);
  if (isComplete || config.serverMetadata().userinfo_endpoint === undefined) return { ...idClaims };
  return { ...(await client.fetchUserInfo(config, accessToken, idClaims.sub)), ...idClaims };
}

/** Says in the log why an answer was refused, without anything that was in it. */
function refusedFor(error: unknown): "session.provider_refused" {
  console.error(`OpenID Connect: an answer was refused: ${codeOf(error)}`);
  return "session.provider_refused";
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "no code";

/** A failed connection, or none within the time. */
const isOutage = (error: unknown): boolean => error instanceof TypeError || codeOf(error) === "OAUTH_TIMEOUT";
