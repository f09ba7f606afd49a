import "server-only";
import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { SECOND_STEP_SECONDS } from "@/domain/access/second-factor";
import { sessionSecret } from "@/files/secret";
import type { Asked } from "./provider";
import { isSecure, keptCookie } from "./session-cookie";

const cookieOfAsked = (): string => keptCookie("so-chi-dao.provider");
/** Another key than those of the other cookies: none is accepted as another. */
const SALT = "sign-in with a provider";

/** Keeps in the browser, encrypted, what the provider's answer must fit. */
export async function keepAsked(asked: Asked): Promise<void> {
  const token = { ...asked };
  const value = await encode({ token, secret: sessionSecret(), maxAge: SECOND_STEP_SECONDS, salt: SALT });
  (await cookies()).set(cookieOfAsked(), value, { ...options(), maxAge: SECOND_STEP_SECONDS });
}

/** What this browser asked the provider, once; null if it did not ask, or too long ago. */
export async function takeAsked(): Promise<Asked | null> {
  const jar = await cookies();
  const value = jar.get(cookieOfAsked())?.value;
  jar.set(cookieOfAsked(), "", { ...options(), maxAge: 0 });
  if (!value) return null;
  try {
    const claims = await decode({ token: value, secret: sessionSecret(), salt: SALT });
    const { state, nonce, verifier, next } = claims ?? {};
    if (typeof state !== "string" || typeof nonce !== "string") return null;
    if (typeof verifier !== "string" || typeof next !== "string") return null;
    return { state, nonce, verifier, next };
  } catch {
    return null;
  }
}

// Lax: the answer comes from the provider's page, by a link.
const options = () => ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" }) as const;
