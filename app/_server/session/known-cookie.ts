import "server-only";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import { cookieName, openToken } from "./session-cookie";

/**
 * Whether a request's cookies name a session that is open now.
 * @param header the request's header `cookie`
 */
export async function isKnownCookie(header: string | undefined): Promise<boolean> {
  const start = `${cookieName()}=`;
  const cookie = header
    ?.split(";")
    .map((one) => one.trim())
    .find((one) => one.startsWith(start));
  const token = await openToken(cookie?.slice(start.length));
  return token !== null && findSession(database(), token, new Date()) !== null;
}
