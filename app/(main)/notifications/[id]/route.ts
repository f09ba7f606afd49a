import { requireRouteSession } from "@/app/_server/session/route-session";
import { currentSession } from "@/app/_server/session/session";
import { database } from "@/db/client";
import { openNotification } from "@/db/mutations/notifications/open-notification";
import { DUTY_PAGES } from "@/domain/access/duties";
import { DomainError } from "@/domain/errors";
import { pathOfNotification } from "@/domain/notifications/path";

type Context = { params: Promise<{ id: string }> };

/**
 * Opens a notification from the app or a mail: marks it as read and redirects to its form or subject; a reader who is not
 * signed in goes there after signing in.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  if (isForetaste(request)) return answer(503);
  const notificationId = Number((await params).id);
  const session = await currentSession();
  if (session === null) return answer(303, `/sign-in?next=/notifications/${notificationId}`);
  if (session.duty !== null) return answer(303, DUTY_PAGES[session.duty]);
  const allowed = await requireRouteSession("/notifications/[id]");
  if (allowed instanceof Response) return allowed;
  try {
    const { actor } = allowed;
    return answer(
      303,
      pathOfNotification(openNotification(database(), actor, { notificationId }, new Date())),
    );
  } catch (error) {
    if (error instanceof DomainError) return answer(404);
    throw error;
  }
}

/**
 * A prefetching browser must not mark anything as read; and a router that requests part of a page has to make a
 * full visit, so that the address becomes that of the subject.
 */
const isForetaste = ({ headers }: Request): boolean =>
  (headers.get("sec-purpose") ?? headers.get("purpose") ?? "").includes("prefetch") || headers.has("rsc");

const answer = (status: number, location?: string): Response =>
  new Response(null, { status, headers: { "cache-control": "no-store", ...(location && { location }) } });
