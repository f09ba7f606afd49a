import { lastingSession } from "@/app/_server/lasting-session";
import { requireRouteSession } from "@/app/_server/route-session";
import { database } from "@/db/client";
import { watchLiveState } from "@/db/live-state";
import { isClerk } from "@/domain/actor";

export const dynamic = "force-dynamic";

/** How often the session is read again, and a word sent so that no proxy closes a quiet line. */
const CHECK_MS = 30_000;

/** Tells a browser, by server-sent events, how things stand for its reader whenever that changes. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/api/live");
  if (session instanceof Response) return session;
  const { actor } = session;
  const seesDrafts = isClerk(actor);
  const actorNow = await lastingSession("/api/live");
  const words = new TextEncoder();
  let end = () => {};
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (text: string) => controller.enqueue(words.encode(text));
      say("retry: 2000\n\n");
      const stop = watchLiveState(database(), {
        actor,
        send: (state) => say(`data: ${JSON.stringify(state)}\n\n`),
      });
      const check = setInterval(() => {
        const still = actorNow();
        // Whose grants have changed comes back with the new ones.
        if (still && isClerk(still) === seesDrafts) say(": ok\n\n");
        else close();
      }, CHECK_MS);
      end = () => {
        stop();
        clearInterval(check);
      };
      const close = () => {
        end();
        controller.close();
      };
      request.signal.addEventListener("abort", () => end());
    },
    cancel: () => end(),
  });
  // no-transform: a compressor would hold the words back.
  const headers = { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" };
  return new Response(stream, { headers });
}
