import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { database } from "@/db/client";
import { extendSession } from "@/db/identity/extend-session";
import { needsFactorFrom } from "@/db/identity/find-limits";
import { findSession, type Session } from "@/db/identity/find-session";
import { hasUsers } from "@/db/identity/has-users";
import { DUTY_PAGES } from "@/domain/access/duties";
import { mayEnter } from "../request/access";
import { clientAddress } from "../request/client-address";
import { PAGES, type PagePath } from "../request/page-access";
import { cookieName, openToken } from "./session-cookie";

/** The session of this request, read from its row with the current grants; null if there is none. */
export const currentSession = cache(async (): Promise<Session | null> => {
  const token = await openToken((await cookies()).get(cookieName())?.value);
  if (token === null) return null;
  const now = new Date();
  const session = findSession(database(), token, now);
  // A session that began in the office ends being one where its device is carried outside without a second factor.
  if (session && !session.secondFactor && needsFactorFrom(database(), clientAddress(await headers())))
    return null;
  if (session) extendIfWritable(session, now);
  return session;
});

/** A full or read-only disk must not stop reading; the session then ends at its present time. */
function extendIfWritable(session: Session, now: Date): void {
  try {
    extendSession(database(), session, now);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^SQLITE_(FULL|READONLY|IOERR)/.test(code)) throw error;
    console.error(`session not extended: ${code}`);
  }
}

/**
 * The session of a person who may open this page. Others are sent to sign in, or get "not found".
 * @param page the page's own line in the access table
 * @param here path with query to return to after signing in
 */
export async function requireSession(page: PagePath, here: string = page): Promise<Session> {
  const session = await currentSession();
  if (session === null) {
    redirect(hasUsers(database()) ? `/sign-in?next=${encodeURIComponent(here)}` : "/set-up");
  }
  if (session.duty !== null && page !== DUTY_PAGES[session.duty]) redirect(DUTY_PAGES[session.duty]);
  if (!mayEnter(PAGES[page], session.actor)) notFound();
  return session;
}

/** The origin of the request, for throttling and the list of sessions. */
export async function requestOrigin(): Promise<{ address: string; userAgent: string }> {
  const list = await headers();
  return {
    address: clientAddress(list),
    userAgent: list.get("user-agent") ?? "",
  };
}
