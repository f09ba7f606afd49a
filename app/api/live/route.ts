import { lastingSession } from "@/app/_server/session/lasting-session";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { watchLiveState } from "@/db/live-state";
import { isClerk } from "@/domain/actor";

export const dynamic = "force-dynamic";

/** How often the session is checked again, and a message sent so that no proxy closes an idle connection. */
const CHECK_MS = 30_000;

/** Sends a browser, by server-sent events, the live state of its reader whenever it changes. */
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
        // A reader whose grants have changed reconnects with the new ones.
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
  // no-transform: a compressor would delay the events.
  const headers = { "content-type": "text/event-stream", "cache-control": "no-store, no-transform" };
  return new Response(stream, { headers });
}
