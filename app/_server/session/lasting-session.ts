import "server-only";
import { cookies } from "next/headers";
import { database } from "@/db/client";
import { findSession } from "@/db/identity/find-session";
import type { Actor } from "@/domain/actor";
import { mayEnter, ROUTES, type RoutePath } from "../request/access";
import { cookieName, openToken } from "./session-cookie";

/**
 * For a connection that stays open: checks again whether its session is still valid and may use the route.
 * @returns a function to call from time to time; it returns the actor with the current grants
 */
export async function lastingSession(route: RoutePath): Promise<() => Actor | null> {
  const token = await openToken((await cookies()).get(cookieName())?.value);
  return () => {
    const session = token === null ? null : findSession(database(), token, new Date());
    return session !== null && mayEnter(ROUTES[route], session.actor) ? session.actor : null;
  };
}
