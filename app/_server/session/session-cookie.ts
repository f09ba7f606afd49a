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

/** Cookies that were opened before, the last used at the end: opening one takes a twentieth of a page's time. */
const opened = new Map<string, { token: string; until: number }>();
const MOST_OPENED = 500;

/**
 * The session token in a cookie; null if the cookie was not made here. The token alone opens nothing: its session is read
 * at each request.
 */
export async function openToken(cookie: string | undefined): Promise<string | null> {
  if (!cookie) return null;
  const known = opened.get(cookie) ?? (await open(cookie));
  if (known === null || known.until <= Date.now()) return null;
  opened.delete(cookie);
  opened.set(cookie, known);
  const [oldest] = opened.size > MOST_OPENED ? opened.keys() : [];
  if (oldest !== undefined) opened.delete(oldest);
  return known.token;
}

async function open(cookie: string): Promise<{ token: string; until: number } | null> {
  try {
    const claims = await decode({ token: cookie, secret: sessionSecret() });
    if (typeof claims?.sid !== "string" || typeof claims.exp !== "number") return null;
    return { token: claims.sid, until: claims.exp * 1000 };
  } catch {
    return null;
  }
}
