import "server-only";
import { decode, encode } from "next-auth/jwt";
import { sessionSecret } from "@/files/secret";

/** Longest lifetime of a cookie; the session's row ends earlier if it is not used. */
export const COOKIE_SECONDS = 7 * 24 * 3600;

/** If PUBLIC_URL is HTTPS, the cookie is sent over HTTPS only. */
export const isSecure = (): boolean => (process.env.PUBLIC_URL ?? "").startsWith("https://");
/**
 * The name under which a cookie is kept: with the prefix of secure cookies where the address is HTTPS. A trial agency's
 * cookies have names of their own. Cookies know no ports, so signing in there would end the session at the agency
 * beside it.
 */
export const keptCookie = (name: string): string =>
  `${isSecure() ? "__Secure-" : ""}${name}${process.env.SO_CHI_DAO_TRIAL === "1" ? ".trial" : ""}`;

/** The session cookie's name. */
export const cookieName = (): string => keptCookie("next-auth.session-token");

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
