import "server-only";
import { randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { keptCookie } from "./session-cookie";

/** The cookie by which a browser is recognised whose owner signed in before. It opens nothing by itself. */
export const deviceCookieName = (): string => keptCookie("so-chi-dao.device");

/** A token for a browser that has none. */
export const newDevice = (): string => randomBytes(32).toString("base64url");

const TOKEN = /^[\w-]{43}$/;

/** The browser's token; null if it has none. */
export async function readDevice(): Promise<string | null> {
  const value = (await cookies()).get(deviceCookieName())?.value ?? "";
  return TOKEN.test(value) ? value : null;
}
