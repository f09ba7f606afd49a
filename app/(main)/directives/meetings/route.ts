import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findMeetingChoices } from "@/db/queries/directives/list-meeting-choices";
import { wordsOf } from "@/domain/forms/address";

/** The meetings that the register's filter finds by words. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/directives/meetings");
  if (session instanceof Response) return session;
  const query = wordsOf(new URL(request.url).searchParams.get("q") ?? "");
  const meetings = findMeetingChoices(database(), session.actor, query);
  return Response.json({ meetings }, { headers: { "cache-control": "no-store" } });
}
