import { getLocale } from "next-intl/server";
import type { z } from "zod";
import { isAdmitted } from "@/app/_server/request/access";
import { parseJson, readUpTo } from "@/app/_server/request/read-bytes";
import { parseInput, type Refusal } from "@/app/_server/request/refusal";
import { refusalWords } from "@/app/_server/request/refusal-words";
import { refuseFullDisk } from "@/app/_server/request/room-to-write";
import { ROUTES } from "@/app/_server/request/route-access";
import { takeRequest } from "@/app/_server/request/take-request";
import { currentSession, requestOrigin } from "@/app/_server/session/session";
import { type Database, database } from "@/db/client";
import { autosaveMeetingDetails } from "@/db/mutations/meetings/change-meeting-details";
import { changeAgendaItem } from "@/db/mutations/minutes/change-agenda-item";
import { changeCorrection } from "@/db/mutations/minutes/change-correction";
import { changeDirective } from "@/db/mutations/minutes/change-directive";
import { changePhoto } from "@/db/mutations/minutes/change-photo";
import { renameHeading } from "@/db/mutations/minutes/rename-heading";
import { saveAttendance } from "@/db/mutations/minutes/save-attendance";
import { findMeetingRecord } from "@/db/queries/meetings/find-meeting-record";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import {
  changeAgendaItemInput,
  changeCorrectionInput,
  changeDirectiveInput,
  changeHeadingInput,
  changeMeetingDetailsInput,
  changePhotoInput,
  saveAttendanceInput,
} from "@/domain/meetings/meeting-input";
import { photoKey } from "@/domain/meetings/photo-key";
import type { RecordedDirective } from "@/domain/meetings/record";

type Context = { params: Promise<{ kind: string; id: string }> };
type Version = string | number;
type Saved = {
  version: Version;
  /** The directives that lines of an item became, by the page's key of each line. */
  noted?: { key: string; directives: RecordedDirective[] }[];
};
type Save = (db: Database, actor: Actor, now: Date) => Saved;
type Block = { named: string; read: (typed: unknown) => Save };

/** The blocks that save themselves: the field that the address names, and the mutation of their forms. */
const BLOCKS = new Map<string, Block>([
  ["item", { named: "itemId", read: saving(changeAgendaItemInput, saveItem) }],
  ["directive", { named: "directiveId", read: saving(changeDirectiveInput, versionOf(changeDirective)) }],
  ["correction", { named: "correctionId", read: saving(changeCorrectionInput, versionOf(changeCorrection)) }],
  [
    "details",
    { named: "meetingId", read: saving(changeMeetingDetailsInput, versionOf(autosaveMeetingDetails)) },
  ],
  ["attendance", { named: "meetingId", read: saving(saveAttendanceInput, versionOf(saveAttendance)) }],
  ["photo", { named: "fileId", read: saving(changePhotoInput, savePhoto) }],
  ["heading", { named: "headingId", read: saving(changeHeadingInput, saveHeading) }],
]);

const MAX_BLOCK_BYTES = 2 * 1024 * 1024;

/**
 * Saves a block of minutes while it is typed, on condition of the version it was read with. A route instead of an
 * action, because actions wait for each other and break at an upgrade.
 */
export async function PUT(request: Request, { params }: Context): Promise<Response> {
  const { kind, id } = await params;
  const taken = await takeRequest({
    where: `PUT /api/blocks/${kind}`,
    actor: currentSession,
    access: (session) => {
      if (session === null) return refuse("request.not_signed_in");
      if (!isAdmitted(ROUTES["/api/blocks/[kind]/[id]"], session)) refuse("request.not_found");
      // A form of another site cannot pretend to be this origin.
      if (request.headers.get("sec-fetch-site") !== "same-origin") refuse("request.not_allowed");
      refuseFullDisk();
      return { actor: session.actor, block: BLOCKS.get(kind) ?? refuse("request.not_found") };
    },
    bounds: () => readJson(request),
    parse: (sent, { block }) => block.read({ ...sent, [block.named]: id }),
    run: (save, { actor }) => save(database(), actor, new Date()),
    origin: requestOrigin,
  });
  return taken.ok ? answer(200, taken.value) : refused(taken.refusal);
}

function saving<S extends z.ZodType>(
  schema: S,
  run: (db: Database, actor: Actor, input: z.output<S>, now: Date) => Saved,
): Block["read"] {
  return (typed) => {
    const input = parseInput(schema, typed);
    return (db, actor, now) => run(db, actor, input, now);
  };
}

type Change<Input> = (db: Database, actor: Actor, input: Input, now: Date) => Version;

function versionOf<Input>(change: Change<Input>): (...sent: Parameters<Change<Input>>) => Saved {
  return (...sent) => ({ version: change(...sent) });
}

/** The page shows a line's directive from the answer, because it draws nothing again while somebody types. */
function saveItem(db: Database, actor: Actor, input: z.output<typeof changeAgendaItemInput>): Saved {
  const { version, noted } = changeAgendaItem(db, actor, input);
  const all = noted.length === 0 ? [] : (findMeetingRecord(db, actor, input.meetingId)?.directives ?? []);
  return {
    version,
    noted: noted.map(({ key, directiveIds }) => ({
      key,
      directives: all.filter(({ id }) => directiveIds.includes(id)),
    })),
  };
}

/** Of a photo and a heading the last words hold; their version only says what was stored. */
function savePhoto(db: Database, actor: Actor, input: z.output<typeof changePhotoInput>): Saved {
  changePhoto(db, actor, input);
  return { version: photoKey(input) };
}

function saveHeading(db: Database, actor: Actor, input: z.output<typeof changeHeadingInput>): Saved {
  renameHeading(db, actor, input);
  return { version: input.title };
}

/** The fields that were sent. @throws request.body_kind_not_read, request.body_too_large, request.invalid */
async function readJson(request: Request): Promise<object> {
  // A form of another site cannot send JSON.
  const kind = "application/json";
  if (!request.headers.get("content-type")?.startsWith(kind)) {
    refuse("request.body_kind_not_read", { kinds: kind });
  }
  const bytes = await readUpTo(request, MAX_BLOCK_BYTES);
  const sent = parseJson(bytes ?? refuse("request.body_too_large", { limit: MAX_BLOCK_BYTES / 1024 }));
  return typeof sent === "object" && sent !== null ? sent : refuse("request.invalid");
}

async function refused(refusal: Refusal): Promise<Response> {
  const { message } = refusalWords(refusal, await getLocale());
  const theirs = refusal.conflict?.theirs.map(({ value }) => value) ?? [];
  return answer(refusal.status, { message, theirs, version: refusal.conflict?.version });
}

const answer = (status: number, body: object): Response =>
  Response.json(body, { status, headers: { "cache-control": "no-store" } });
