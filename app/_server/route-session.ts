import "server-only";
import type { Session } from "@/db/identity/find-session";
import { mayEnter, ROUTES, type RoutePath } from "./access";
import { currentSession } from "./session";

/**
 * The session of somebody who may send this request, or the answer for whoever may not: 401 without a session,
 * 404 for a route that does not exist for them.
 * @param route the route's own line in the access table
 */
export async function requireRouteSession(route: RoutePath): Promise<Session | Response> {
  const session = await currentSession();
  const refused = (status: number) =>
    new Response(null, { status, headers: { "cache-control": "no-store" } });
  if (session === null) return refused(401);
  if (session.mustChangePassword || !mayEnter(ROUTES[route], session.actor)) return refused(404);
  return session;
}
