import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency, monthNumber } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { PlanMeetingInput } from "@/domain/meetings/meeting-input";
import { canWriteMinutes } from "@/domain/meetings/policy";
import { nextProgramme } from "@/domain/meetings/programme";
import type { ItemKind } from "@/domain/meetings/vocabulary";
import type { Database, Transaction } from "../../client";
import { findLastProgramme } from "../../queries/meetings/find-last-programme";
import { listBirthdays } from "../../queries/meetings/list-choices";
import { findTurn } from "../../queries/meetings/list-turns";
import { newCause, recordEvent } from "../../record-event";
import { agendaItemPeople, agendaItems, meetings, series } from "../../schema/meetings";
import { write } from "../../write";
import { addParticipantIn } from "../minutes/add-participant";
import { findPersonOn } from "../people/find-person-on";
import { findFreeCode } from "./find-free-code";

type Hosts = Partial<Pick<PlanMeetingInput, "chairPersonId" | "secretaryPersonId">>;
type Plan = Omit<PlanMeetingInput, keyof Hosts | "copyProgramme" | "offeredDay"> & Hosts;
/** The title of an item of each kind before it has one of its own. */
type ItemWords = Record<ItemKind, string>;

/**
 * Creates the next meeting of a series, planned or to be written at once, with its chair and secretary and, if
 * requested, the last programme: the report by the department whose turn it is, and the birthdays of its month.
 * @param input.programme titles of items of each kind, null for no programme
 * @returns its id
 * @throws request.not_allowed, request.not_found, meeting.day_past
 */
export function planMeeting(
  db: Database,
  actor: Actor,
  input: Plan & { programme: ItemWords | null },
  now: Date,
): number {
  const { programme, ...plan } = input;
  return write(db, (tx) => {
    const id = planMeetingIn(tx, actor, plan, now);
    if (programme) writeProgramme(tx, actor, id, { ...plan, words: programme });
    return id;
  });
}

/** The same inside another write, without a programme. */
export function planMeetingIn(tx: Transaction, actor: Actor, input: Plan, now: Date): number {
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  const { seriesId, begin, chairPersonId, secretaryPersonId, ...details } = input;
  const past = details.heldOn < dayInAgency(now.toISOString());
  if (begin === "planned" && past) refuse("meeting.day_past", {}, "heldOn");
  const line = tx.select().from(series).where(eq(series.id, seriesId)).get();
  if (!line?.active) return refuse("request.not_found", {}, "seriesId");
  const code = findFreeCode(tx, line.symbol, details.heldOn);
  const { id } = tx
    .insert(meetings)
    .values({
      ...details,
      seriesId,
      code,
      status: begin,
      announced: begin === "planned",
      createdAt: now.toISOString(),
    })
    .returning({ id: meetings.id })
    .get();
  // The chair last: a person who is both presides.
  addHost(tx, actor, id, "secretary", secretaryPersonId);
  addHost(tx, actor, id, "chair", chairPersonId);
  const cause = { causeId: newCause() };
  const { title, heldOn } = details;
  recordEvent(
    tx,
    actor,
    { kind: "meeting.planned", payload: { title, heldOn } },
    { meetingId: id },
    now,
    cause,
  );
  if (begin === "draft") {
    recordEvent(tx, actor, { kind: "meeting.opened", payload: {} }, { meetingId: id }, now, cause);
  }
  return id;
}

function addHost(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  role: "chair" | "secretary",
  personId: number | null | undefined,
): void {
  if (!personId) return;
  const plain = { name: "", position: "", presence: "present", note: "" } as const;
  addParticipantIn(tx, actor, { meetingId, personId, role, ...plain });
}

/** Texts and speakers differ each time; the chair gives the speech. */
function writeProgramme(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  { seriesId, heldOn, chairPersonId, words }: Plan & { words: ItemWords },
): void {
  const line = tx.select().from(series).where(eq(series.id, seriesId)).get();
  const turn = findTurn(tx, actor, seriesId)?.departmentId ?? null;
  const ceremony = line?.kind === "flag-ceremony";
  const last = findLastProgramme(tx, actor, seriesId, meetingId);
  const items = nextProgramme(last?.items ?? [], { ceremony, words, turn });
  const spoken = items.findIndex(({ kind }) => kind === "speech");
  const honouring = items.findIndex(({ kind }) => kind === "honours");
  items.forEach((item, sortOrder) => {
    const speaker = sortOrder === spoken && chairPersonId ? speakerOf(tx, chairPersonId, heldOn) : {};
    const { id } = tx
      .insert(agendaItems)
      .values({ meetingId, sortOrder, ...item, ...speaker })
      .returning({ id: agendaItems.id })
      .get();
    if (sortOrder === honouring) honourBirthdays(tx, actor, id, monthNumber(heldOn));
  });
}

function speakerOf(tx: Transaction, speakerPersonId: number, day: Day) {
  const { name, position } = findPersonOn(tx, speakerPersonId, day, "chairPersonId");
  return { speakerPersonId, speakerName: name, speakerPosition: position };
}

function honourBirthdays(tx: Transaction, actor: Actor, agendaItemId: number, month: number): void {
  listBirthdays(tx, actor, month).forEach(({ id: personId, name, day }, sortOrder) => {
    const note = `${day}/${month}`;
    tx.insert(agendaItemPeople).values({ agendaItemId, personId, name, note, sortOrder }).run();
  });
}
