import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";

/** How long a push service may accept one signature; RFC 8292 allows a day. */
const VALID_SECONDS = 12 * 3600;

/** The server's public key as browsers ask for it: the uncompressed point, base64url. */
export function publicPoint(pem: string): string {
  const { x = "", y = "" } = createPublicKey(createPrivateKey(pem)).export({ format: "jwk" });
  return Buffer.concat([Buffer.of(4), Buffer.from(x, "base64url"), Buffer.from(y, "base64url")]).toString(
    "base64url",
  );
}

/**
 * The Authorization header with which this server names itself to a push service (RFC 8292).
 * @param contact whom its operator may ask: a mailto: or https: address
 */
export function vapidHeader(pem: string, endpoint: string, contact: string, now: Date): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(now.getTime() / 1000) + VALID_SECONDS,
    sub: contact,
  };
  return `vapid t=${signedToken(createPrivateKey(pem), claims)}, k=${publicPoint(pem)}`;
}

/** A JSON web token signed with ES256 (RFC 7515). */
function signedToken(key: KeyObject, claims: object): string {
  const head = encoded({ typ: "JWT", alg: "ES256" });
  const text = `${head}.${encoded(claims)}`;
  const signature = sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" });
  return `${text}.${signature.toString("base64url")}`;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
