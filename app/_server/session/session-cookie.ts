import "server-only";
import { decode, encode } from "next-auth/jwt";
import { sessionSecret } from "@/files/secret";

/** Longest lifetime of a cookie; the session's row ends earlier if it is not used. */
export const COOKIE_SECONDS = 7 * 24 * 3600;

/** If PUBLIC_URL is HTTPS, the cookie is sent over HTTPS only. */
export const isSecure = (): boolean => (process.env.PUBLIC_URL ?? "").startsWith("https://");
/** The session cookie's name; it has the prefix of secure cookies where the address is HTTPS. */
export const cookieName = (): string =>
  isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** The next-auth cookie's value for a session token. */
export const sealToken = (token: string): Promise<string> =>
  encode({ token: { sid: token }, secret: sessionSecret(), maxAge: COOKIE_SECONDS });

/** The session token in a cookie; null if the cookie was not made here. */
export async function openToken(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  try {
    const claims = await decode({ token: cookie, secret: sessionSecret() });
    return typeof claims?.sid === "string" ? claims.sid : null;
  } catch {
    return null;
  }
}
