import "server-only";
import { createHash } from "node:crypto";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { type ProviderProof, providerProof } from "@/domain/access/provider-proof";
import { SECOND_STEP_SECONDS } from "@/domain/access/second-factor";
import { sessionSecret } from "@/files/secret";
import { isSecure, keptCookie } from "./session-cookie";

/** A sign-in whose password was right, or whose provider stood for it, and whose second factor is awaited. */
export type PendingSignIn = {
  account: string;
  passwordDigest: string;
  mustChange: boolean;
  provider?: ProviderProof;
};

const cookieOfPending = (): string => keptCookie("so-chi-dao.pending");
/** Another key than that of the session's cookie: neither is accepted as the other. */
const SALT = "pending sign-in";

/** The digest by which the second step recognises that the password is still the verified one. */
export const digestOf = (passwordHash: string): string =>
  createHash("sha256").update(passwordHash).digest("base64url");

/** Keeps the sign-in in the browser, encrypted, until its second step. */
export async function keepPending(pending: PendingSignIn): Promise<void> {
  const token = { ...pending };
  const value = await encode({ token, secret: sessionSecret(), maxAge: SECOND_STEP_SECONDS, salt: SALT });
  (await cookies()).set(cookieOfPending(), value, { ...options(), maxAge: SECOND_STEP_SECONDS });
}

/** The sign-in that awaits its second step in this browser; null if there is none, or it took too long. */
export async function readPending(): Promise<PendingSignIn | null> {
  const value = (await cookies()).get(cookieOfPending())?.value;
  if (!value) return null;
  try {
    const claims = await decode({ token: value, secret: sessionSecret(), salt: SALT });
    const { account, passwordDigest, mustChange } = claims ?? {};
    if (typeof account !== "string" || typeof passwordDigest !== "string") return null;
    const provider = providerProof.optional().parse(claims?.provider);
    return { account, passwordDigest, mustChange: mustChange === true, provider };
  } catch {
    return null;
  }
}

/** Removes the cookie of a sign-in that waits for its second factor. */
export async function forgetPending(): Promise<void> {
  (await cookies()).set(cookieOfPending(), "", { ...options(), maxAge: 0 });
}

const options = () => ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;
