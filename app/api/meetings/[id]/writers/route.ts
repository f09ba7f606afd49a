import { z } from "zod";
import { isAdmitted } from "@/app/_server/request/access";
import { parseJson, readUpTo } from "@/app/_server/request/read-bytes";
import { parseInput } from "@/app/_server/request/refusal";
import { ROUTES } from "@/app/_server/request/route-access";
import { takeRequest } from "@/app/_server/request/take-request";
import { currentSession } from "@/app/_server/session/session";
import { database } from "@/db/client";
import { forgetWriter } from "@/db/mutations/presence/forget-writer";
import { noteWriter, type PresentWriter } from "@/db/mutations/presence/note-writer";
import { isWritableMeeting } from "@/db/queries/meetings/is-writable-meeting";
import { refuse } from "@/domain/errors";

type Context = { params: Promise<{ id: string }> };

const place = z.object({
  /** The item of the programme where the person is; null if in none. */
  itemId: z.int().positive().nullable(),
  left: z.boolean().default(false),
});
const MAX_PLACE_BYTES = 200;

/** Says that a person has a meeting's minutes open, and where; answers with the others who have. */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const meetingId = Number(id);
  const taken = await takeRequest({
    where: "PUT /api/meetings/[id]/writers",
    actor: currentSession,
    access: (session) => {
      if (session === null) return refuse("request.not_signed_in");
      if (!isAdmitted(ROUTES["/api/meetings/[id]/writers"], session)) refuse("request.not_found");
      // A form of another site cannot pretend to be this origin.
      if (request.headers.get("sec-fetch-site") !== "same-origin") refuse("request.not_allowed");
      if (!isWritableMeeting(database(), session.actor, meetingId)) refuse("request.not_found");
      return session.actor;
    },
    bounds: async () => {
      const bytes = await readUpTo(request, MAX_PLACE_BYTES);
      return parseJson(bytes ?? refuse("request.body_too_large", { limit: 1 }));
    },
    parse: (sent) => parseInput(place, sent),
    run: ({ itemId, left }, { userId }): PresentWriter[] => {
      if (!left) return noteWriter(database(), { meetingId, userId, itemId }, Date.now());
      forgetWriter(database(), meetingId, userId);
      return [];
    },
  });
  const headers = { "cache-control": "no-store" };
  if (!taken.ok) return new Response(null, { status: taken.refusal.status, headers });
  return Response.json({ others: taken.value }, { headers });
}
