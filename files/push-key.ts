import { createECDH, createPrivateKey, hkdfSync } from "node:crypto";
import { sessionSecret } from "./secret";

const CURVE = "prime256v1";

/**
 * The private key that names this server to push services (VAPID, RFC 8292), PEM: SO_CHI_DAO_PUSH_KEY, or one derived
 * from the session secret, so that a restored backup still pushes to the browsers that subscribed before.
 */
export const pushKey = (): string => process.env.SO_CHI_DAO_PUSH_KEY || derivedKey();

function derivedKey(): string {
  const pair = createECDH(CURVE);
  // Of 2^32 secrets one is too large for a key of this curve, and Node refuses it.
  pair.setPrivateKey(Buffer.from(hkdfSync("sha256", sessionSecret(), "", "so-chi-dao push key", 32)));
  const point = pair.getPublicKey();
  const jwk = {
    kty: "EC",
    crv: "P-256",
    d: pair.getPrivateKey().toString("base64url"),
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  return createPrivateKey({ key: jwk, format: "jwk" }).export({ type: "pkcs8", format: "pem" }).toString();
}
