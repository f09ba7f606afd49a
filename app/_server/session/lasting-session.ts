import "server-only";
import { cookies, headers } from "next/headers";
import { database } from "@/db/client";
import { needsFactorFrom } from "@/db/identity/find-limits";
import { findSession } from "@/db/identity/find-session";
import type { Actor } from "@/domain/actor";
import { mayEnter } from "../request/access";
import { clientAddress } from "../request/client-address";
import { ROUTES, type RoutePath } from "../request/route-access";
import { cookieName, openToken } from "./session-cookie";

/**
 * For a connection that stays open: checks again whether its session is still valid and may use the route.
 * @returns a function to call from time to time; it returns the actor with the current grants
 */
export async function lastingSession(route: RoutePath): Promise<() => Actor | null> {
  const token = await openToken((await cookies()).get(cookieName())?.value);
  const address = clientAddress(await headers());
  return () => {
    const session = token === null ? null : findSession(database(), token, new Date());
    if (session === null || (!session.secondFactor && needsFactorFrom(database(), address))) return null;
    return session.duty === null && mayEnter(ROUTES[route], session.actor) ? session.actor : null;
  };
}
