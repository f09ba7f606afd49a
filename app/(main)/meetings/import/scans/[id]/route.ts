import { scanState } from "@/app/_server/papers/scans";
import { requireRouteSession } from "@/app/_server/session/route-session";

type Context = { params: Promise<{ id: string }> };

/** The progress of the person's own scan. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/meetings/import/scans/[id]");
  if (session instanceof Response) return session;
  const headers = { "cache-control": "private, no-store" };
  const state = scanState(session.actor, (await params).id);
  return state ? Response.json(state, { headers }) : new Response(null, { status: 404, headers });
}
