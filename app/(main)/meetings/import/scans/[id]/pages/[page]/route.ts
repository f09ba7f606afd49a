import { scanPicture } from "@/app/_server/papers/scans";
import { requireRouteSession } from "@/app/_server/session/route-session";

type Context = { params: Promise<{ id: string; page: string }> };

/** A page of the person's own scan, to compare with the text. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/meetings/import/scans/[id]/pages/[page]");
  if (session instanceof Response) return session;
  const { id, page } = await params;
  const picture = scanPicture(session.actor, id, Number(page) || 0);
  if (!picture) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(picture), {
    headers: {
      "cache-control": "private, no-store",
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
    },
  });
}
