import "server-only";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import { DUTY_PAGES } from "@/domain/access/duties";
import { safePath } from "@/domain/access/safe-path";
import { isOnlyStaff } from "@/domain/actor";
import { forgetPending, keepPending } from "./pending-sign-in";
import { setDeviceCookie, setPreferenceCookies, setSessionCookie } from "./set-cookies";
import type { Opened } from "./verify-credentials";

/** Sets the cookies of a sign-in. @returns the page to go to */
export async function enter(opened: Opened, next: string | undefined, now: Date): Promise<string> {
  if ("pending" in opened) {
    await keepPending(opened.pending);
    return `/sign-in/second?next=${encodeURIComponent(safePath(next))}`;
  }
  await forgetPending();
  await setSessionCookie(opened.token);
  await setDeviceCookie(opened.device);
  const session = findSession(database(), opened.token, now);
  if (session) await setPreferenceCookies(session);
  if (session?.duty) return DUTY_PAGES[session.duty];
  const path = safePath(next);
  // Staff begin with their own work, unless they followed a link to something else.
  return path === "/" && session && isOnlyStaff(session.actor) ? "/my-work" : path;
}
