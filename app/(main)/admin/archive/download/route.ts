import { fileAnswer } from "@/app/_server/answer/file-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { requestOrigin } from "@/app/_server/session/session";
import { database } from "@/db/client";
import { withEventOrigin } from "@/db/event-origin";
import { noteExport } from "@/db/mutations/agency/note-export";
import { dayInAgency } from "@/domain/calendar/day";
import { streamArchive } from "@/jobs/archive/stream-archive";

export const dynamic = "force-dynamic";

/** Streams an archive of all data; the download is recorded first. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/admin/archive/download");
  if (session instanceof Response) return session;
  // A link on another site must not make an administrator's browser download the archive or record a download.
  if (request.headers.get("sec-fetch-site") === "cross-site") {
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  }
  const now = new Date();
  withEventOrigin(await requestOrigin(), () => noteExport(database(), session.actor, {}, now));
  const name = `so-chi-dao-${dayInAgency(now.toISOString())}.zip`;
  return fileAnswer(streamArchive(now), { name, type: "application/zip" });
}
