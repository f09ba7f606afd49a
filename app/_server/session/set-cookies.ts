import "server-only";
import { cookies } from "next/headers";
import { deviceCookieName } from "./device-cookie";
import { COOKIE_SECONDS, cookieName, isSecure, sealToken } from "./session-cookie";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Sets the session cookie. */
export async function setSessionCookie(token: string): Promise<void> {
  (await cookies()).set(cookieName(), await sealToken(token), {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: COOKIE_SECONDS,
  });
}

/** Removes the session cookie from the browser. */
export async function forgetSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), "", {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: 0,
  });
}

/** Keeps this browser's device token for another year. */
export async function setDeviceCookie(token: string): Promise<void> {
  (await cookies()).set(deviceCookieName(), token, {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecure(),
    path: "/",
    maxAge: YEAR_SECONDS,
  });
}

/** Stores a person's language and theme in this browser, so that the sign-in page uses them too. */
export async function setPreferenceCookies(chosen: { locale: string; theme: string }): Promise<void> {
  const jar = await cookies();
  for (const name of ["locale", "theme"] as const) {
    jar.set(name, chosen[name], {
      httpOnly: true,
      sameSite: "lax",
      secure: isSecure(),
      path: "/",
      maxAge: YEAR_SECONDS,
    });
  }
}
