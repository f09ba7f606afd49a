"use server";
import { openAction } from "@/app/_server/action/open-action";
import { verifyPasskey } from "@/app/_server/session/passkeys";
import { forgetPending, keepPending, readPending } from "@/app/_server/session/pending-sign-in";
import { setDeviceCookie, setPreferenceCookies, setSessionCookie } from "@/app/_server/session/set-cookies";
import {
  type Opened,
  openSession,
  openWithCode,
  openWithPasskey,
} from "@/app/_server/session/verify-credentials";
import { database } from "@/db/client";
import { findAccount } from "@/db/identity/find-credentials";
import { findSession } from "@/db/identity/find-session";
import { signInInput } from "@/domain/access/account-input";
import { DUTY_PAGES } from "@/domain/access/duties";
import { safePath } from "@/domain/access/safe-path";
import { passkeySignInInput, secondCodeInput } from "@/domain/access/second-factor-input";
import { isOnlyStaff } from "@/domain/actor";
import { refuse } from "@/domain/errors";

export const signInAction = openAction("signInAction", signInInput, async ({ next, ...typed }, now) =>
  enter(await openSession({ ...typed, code: "" }, now), next, now),
);

export const secondCodeAction = openAction(
  "secondCodeAction",
  secondCodeInput,
  async ({ code, next }, now) => {
    const pending = await readPending();
    if (pending === null) return refuse("session.begin_again");
    return enter(await openWithCode(pending, code, now), next, now);
  },
);

export const passkeySignInAction = openAction(
  "passkeySignInAction",
  passkeySignInInput,
  async ({ answer, next }, now) => {
    const { userId, factor } = await verifyPasskey(database(), answer, now);
    const account = findAccount(database(), userId) ?? refuse("factor.not_verified");
    return enter(await openWithPasskey({ userId, account, factor }, now), next, now);
  },
);

/** Sets the cookies of a sign-in. @returns the page to go to */
async function enter(opened: Opened, next: string | undefined, now: Date): Promise<string> {
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
