import "server-only";
import { cookies } from "next/headers";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import type { Actor } from "@/domain/actor";
import { mayEnter, ROUTES, type RoutePath } from "./access";
import { cookieName, openToken } from "./session-cookie";

/**
 * For a connection that stays open: asks anew whether its session still lives and may use the route.
 * @returns the question, to be asked from time to time; its answer is the actor with the grants of that moment
 */
export async function lastingSession(route: RoutePath): Promise<() => Actor | null> {
  const token = await openToken((await cookies()).get(cookieName())?.value);
  return () => {
    const session = token === null ? null : findSession(database(), token, new Date());
    return session !== null && mayEnter(ROUTES[route], session.actor) ? session.actor : null;
  };
}
