import { answerCalendar } from "@/app/_server/papers/calendar-feed";
import { publicOrigin } from "@/app/_server/request/public-origin";
import { database } from "@/db/client";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** A person's ceremonies and deadlines for calendar programs; the address itself is the credential. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  // Some programs need an address with a file extension.
  const token = (await params).token.replace(/\.ics$/, "");
  const origin = publicOrigin(request.headers.get("host"));
  const ifNoneMatch = request.headers.get("if-none-match");
  return answerCalendar(database(), { token, origin, ifNoneMatch }, new Date());
}
