import { errorWords } from "@/app/_server/error-words";
import { requireRouteSession } from "@/app/_server/route-session";
import { database } from "@/db/client";
import { changeAgendaItem } from "@/db/mutations/change-agenda-item";
import { DomainError } from "@/domain/errors";
import { changeAgendaItemInput } from "@/domain/meetings/input";

type Context = { params: Promise<{ id: string }> };

const LARGEST = 2 * 1024 * 1024;
const STATUS: Record<string, number> = {
  "request.not_found": 404,
  "request.not_allowed": 404,
  "request.changed_meanwhile": 409,
};

/**
 * Saves a block of minutes while it is typed, on condition of the version it was read with. It is a route and no
 * action: actions wait for each other, and end with an upgrade.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/api/blocks/[id]");
  if (session instanceof Response) return session;
  // A form of another site cannot send JSON, nor name itself of this one.
  const own = request.headers.get("sec-fetch-site") === "same-origin";
  if (!own || !request.headers.get("content-type")?.startsWith("application/json")) return answer(403, {});
  const text = await request.text();
  if (text.length > LARGEST) return answer(413, {});
  const read = changeAgendaItemInput.safeParse({ ...parsed(text), itemId: (await params).id });
  if (!read.success) return answer(422, { message: await errorWords("request.invalid") });
  try {
    changeAgendaItem(database(), session.actor, read.data);
    return answer(200, { version: read.data.version + 1 });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const theirs = error.conflict?.theirs.map(({ value }) => value) ?? [];
    const message = await errorWords(error.code, error.values);
    return answer(STATUS[error.code] ?? 422, { message, theirs, version: error.conflict?.version });
  }
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
