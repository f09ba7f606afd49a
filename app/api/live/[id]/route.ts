import { lastingSession } from "@/app/_server/lasting-session";
import { requireRouteSession } from "@/app/_server/route-session";
import { database } from "@/db/client";
import { watchMeeting } from "@/db/live";
import { findMeetingRecord } from "@/db/queries/find-meeting-record";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ id: string }> };

/** How often the session is read again, and a word sent so that no proxy closes a quiet line. */
const CHECK_MS = 30_000;

/** Tells an open editor, by server-sent events, that its meeting has changed: ids only, no content. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/api/live/[id]");
  if (session instanceof Response) return session;
  const meetingId = Number((await params).id);
  const db = database();
  if (!Number.isSafeInteger(meetingId) || !findMeetingRecord(db, session.actor, meetingId)) {
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
  const stillMay = await lastingSession("/api/live/[id]");
  const words = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(words.encode(text));
      const stop = watchMeeting(db, meetingId, ({ version }) =>
        say(`id: ${version}\ndata: ${JSON.stringify({ meetingId, version })}\n\n`),
      );
      const check = setInterval(() => (stillMay() ? say(": ok\n\n") : close()), CHECK_MS);
      end = () => {
        stop();
        clearInterval(check);
      };
      const close = () => {
        end();
        controller.close();
      };
      request.signal.addEventListener("abort", () => end());
      say("retry: 2000\n\n");
    },
    cancel: () => end(),
  });
  // no-transform: a compressor would hold the words back.
  const headers = { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" };
  return new Response(stream, { headers });
}
