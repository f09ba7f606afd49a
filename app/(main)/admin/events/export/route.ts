import { fileAnswer } from "@/app/_server/answer/file-answer";
import { noteListExport } from "@/app/_server/answer/note-list-export";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { listWholeAudit } from "@/db/queries/agency/list-audit-events";
import { writeCsv } from "@/documents/sheets/write-csv";
import { readAuditView } from "@/domain/audit/audit-view";
import { dayInAgency } from "@/domain/calendar/day";

const COLUMNS = [
  "id",
  "at",
  "actorName",
  "kind",
  "address",
  "device",
  "meeting",
  "directive",
  "department",
] as const;

/** The events of a view, the oldest first: CSV, or one JSON object a line with payload and hash. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/admin/events/export");
  if (session instanceof Response) return session;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const view = readAuditView(asked);
  const now = new Date();
  // The log in the file ends before the event of its own export.
  const events = [...listWholeAudit(database(), session.actor, view)];
  await noteListExport(session, "audit", now);
  const name = `so-chi-dao-audit-${dayInAgency(now.toISOString())}`;
  if (asked.format === "jsonl") {
    const lines = events.map(({ event, ...row }) => `${JSON.stringify({ ...row, ...event })}\n`);
    const bytes = new TextEncoder().encode(lines.join(""));
    return fileAnswer(bytes, { name: `${name}.jsonl`, type: "application/x-ndjson; charset=utf-8" });
  }
  const rows = events.map(({ event, ...row }) => [
    ...COLUMNS.map((column) => String((column === "kind" ? event.kind : row[column]) ?? "")),
    JSON.stringify(event.payload),
  ]);
  const bytes = writeCsv([[...COLUMNS, "payload"], ...rows]);
  return fileAnswer(bytes, { name: `${name}.csv`, type: "text/csv; charset=utf-8" });
}
