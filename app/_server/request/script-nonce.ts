import "server-only";
import { headers } from "next/headers";

/**
 * The nonce of this answer's own scripts: scripts/serve.mjs puts it into the policy; a development server has
 * none.
 */
export async function scriptNonce(): Promise<string | undefined> {
  return (await headers()).get("content-security-policy")?.match(/'nonce-([^']+)'/)?.[1];
}
