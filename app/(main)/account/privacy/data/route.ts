import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findOwnData } from "@/db/queries/privacy/find-own-data";

/** Everything stored about the person who asks, as JSON. */
export async function GET(): Promise<Response> {
  const session = await requireRouteSession("/account/privacy/data");
  if (session instanceof Response) return session;
  const data = findOwnData(database(), session.actor);
  await noteListExport(session, "own-data", new Date());
  const bytes = new TextEncoder().encode(JSON.stringify(data, null, 2));
  return fileAnswer(bytes, { name: `so-chi-dao-${session.account}.json`, type: "application/json" });
}
