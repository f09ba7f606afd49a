"use server";
import { openAction } from "@/app/_server/action/open-action";
import { setPreferenceCookies, setSessionCookie } from "@/app/_server/session/set-cookies";
import { openSession } from "@/app/_server/session/verify-credentials";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import { signInInput } from "@/domain/access/account-input";
import { safePath } from "@/domain/access/safe-path";
import { isOnlyStaff } from "@/domain/actor";

export const signInAction = openAction(
  "signInAction",
  signInInput,
  async ({ account, password, next }, now) => {
    const { token } = await openSession(account, password, now);
    await setSessionCookie(token);
    const session = findSession(database(), token, now);
    if (session) await setPreferenceCookies(session);
    if (session?.mustChangePassword) return "/account/password";
    const path = safePath(next);
    // Staff begin with their own work, unless they followed a link to something else.
    return path === "/" && session && isOnlyStaff(session.actor) ? "/my-work" : path;
  },
);
