import "server-only";
import type { Session } from "@/db/identity/find-session";
import type { ErrorCode } from "@/domain/errors";
import { isAdmitted } from "../request/access";
import { statusOf } from "../request/error-status";
import { ROUTES, type RoutePath } from "../request/route-access";
import { currentSession } from "./session";

/**
 * The session of a person who may send this request, or the answer for others: 401 without a session, 404 for a
 * route that does not exist for them.
 * @param route the route's own line in the access table
 */
export async function requireRouteSession(route: RoutePath): Promise<Session | Response> {
  const session = await currentSession();
  if (session === null) return refused("request.not_signed_in");
  if (!isAdmitted(ROUTES[route], session)) return refused("request.not_found");
  return session;
}

const refused = (code: ErrorCode): Response =>
  new Response(null, { status: statusOf(code), headers: { "cache-control": "no-store" } });
