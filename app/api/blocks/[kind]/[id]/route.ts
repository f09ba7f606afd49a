import type { z } from "zod";
import { errorWords } from "@/app/_server/error-words";
import { requireRouteSession } from "@/app/_server/route-session";
import { type Database, database } from "@/db/client";
import { autosaveMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { changeAgendaItem } from "@/db/mutations/minutes/change-agenda-item";
import { changeCorrection } from "@/db/mutations/minutes/change-corrections";
import { changeDirective } from "@/db/mutations/minutes/propose-directive";
import type { Actor } from "@/domain/actor";
import { DomainError } from "@/domain/errors";
import {
  changeAgendaItemInput,
  changeCorrectionInput,
  changeDirectiveInput,
  changeMeetingDetailsInput,
} from "@/domain/meetings/meeting-input";

type Context = { params: Promise<{ kind: string; id: string }> };
type Save = (db: Database, actor: Actor, typed: unknown, now: Date) => string | number;

/** The blocks that save themselves: by which field the address names them, and the mutation of their forms. */
const BLOCKS = new Map<string, { named: string; save: Save }>([
  ["item", { named: "itemId", save: saved(changeAgendaItemInput, changeAgendaItem) }],
  ["directive", { named: "directiveId", save: saved(changeDirectiveInput, changeDirective) }],
  ["correction", { named: "correctionId", save: saved(changeCorrectionInput, changeCorrection) }],
  ["details", { named: "meetingId", save: saved(changeMeetingDetailsInput, autosaveMeetingDetails) }],
]);

const LARGEST = 2 * 1024 * 1024;
const STATUS: Record<string, number> = {
  "request.not_found": 404,
  "request.not_allowed": 404,
  "request.changed_meanwhile": 409,
  "meeting.part_removed": 410,
};

/**
 * Saves a block of minutes while it is typed, on condition of the version it was read with. It is a route and no
 * action: actions wait for each other, and end with an upgrade.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const session = await requireRouteSession("/api/blocks/[kind]/[id]");
  if (session instanceof Response) return session;
  // A form of another site cannot send JSON, nor name itself of this one.
  const own = request.headers.get("sec-fetch-site") === "same-origin";
  if (!own || !request.headers.get("content-type")?.startsWith("application/json")) return answer(403, {});
  const { kind, id } = await params;
  const block = BLOCKS.get(kind);
  if (!block) return answer(404, {});
  const text = await request.text();
  if (text.length > LARGEST) return answer(413, {});
  try {
    const typed = { ...parsed(text), [block.named]: id };
    const version = block.save(database(), session.actor, typed, new Date());
    return answer(200, { version });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const theirs = error.conflict?.theirs.map(({ value }) => value) ?? [];
    const message = await errorWords(error.code, error.values);
    return answer(STATUS[error.code] ?? 422, { message, theirs, version: error.conflict?.version });
  }
}

function saved<S extends z.ZodType>(
  schema: S,
  run: (db: Database, actor: Actor, input: z.output<S>, now: Date) => string | number,
): Save {
  return (db, actor, typed, now) => {
    const read = schema.safeParse(typed);
    if (!read.success) throw new DomainError("request.invalid");
    return run(db, actor, read.data, now);
  };
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
