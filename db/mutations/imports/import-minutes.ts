import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import { refuse } from "@/domain/errors";
import { requireTotalFits } from "@/domain/meetings/attendance-total-input";
import { storedTotal } from "@/domain/meetings/attendance-totals";
import type { ImportMinutesInput } from "@/domain/meetings/import-input";
import { lineCountOf } from "@/domain/meetings/placed-text";
import type { ItemKind } from "@/domain/meetings/vocabulary";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { directiveHeadings } from "../../schema/directives";
import { figures, indicators } from "../../schema/indicators";
import { legalReferences } from "../../schema/legal-references";
import { attendance, meetings, participants } from "../../schema/meetings";
import { minutesImports } from "../../schema/minutes-imports";
import { write } from "../../write";
import { createIndicatorIn } from "../figures/create-indicator";
import { advanceMeeting } from "../meetings/advance-meeting";
import { planMeetingIn } from "../meetings/plan-meeting";
import { findVisibleMeeting, touchMeeting } from "../meetings/touch-meeting";
import { addHeadingIn } from "../minutes/add-heading";
import { addParticipantIn } from "../minutes/add-participant";
import { placeSaidIn } from "../minutes/place-said-in";
import { proposeDirectiveIn } from "../minutes/propose-directive";
import { storeTotal } from "../minutes/store-attendance-total";
import { createReferenceIn } from "../references/create-reference";
import { takeMinutes } from "./minutes-before";
import { refuseUnnamedRecord } from "./refuse-unnamed-record";
import { writeImportedItem } from "./write-imported-item";

type Import = Omit<ImportMinutesInput, "offeredDay"> & {
  /** Default title of an item of each kind. */
  words: Record<ItemKind, string>;
};

/**
 * Creates a draft from what a clerk confirmed of a read text, or fills an existing one: agenda items with speakers and
 * citations, people, directives under their headings, figures and captions, all or nothing. takeBackMinutes undoes it.
 * @returns the meeting's id
 * @throws those of refuseUnnamedRecord, of requireTotalFits, of planMeeting, proposeDirective and touchMeeting
 */
export function importMinutes(db: Database, actor: Actor, input: Import, now: Date): number {
  return write(db, (tx) => {
    if (input.into === "") refuseUnnamedRecord(tx, actor, input);
    const filled = typeof input.into === "number" ? findFillable(tx, actor, input, input.into) : null;
    const meetingId = filled?.id ?? begin(tx, actor, input, now);
    const before = takeMinutes(tx, meetingId);
    if (filled?.status === "planned") {
      const event = { kind: "meeting.opened", payload: {} } as const;
      advanceMeeting(tx, actor, { meetingId, version: undefined, step: "open", event }, now);
    }
    addPeople(tx, actor, meetingId, input);
    const cited = citedReferences(tx, actor, input, now);
    const items = new Map<number, number>();
    for (const item of input.items) {
      const references = item.cites.flatMap((row) => cited.ids.get(row) ?? []);
      items.set(item.row, writeImportedItem(tx, actor, meetingId, { ...item, references }, input.words));
    }
    addDirectives(tx, actor, meetingId, input, items);
    const indicatorIds = addFigures(tx, actor, meetingId, input, now);
    const { version } = keepFrame(tx, actor, meetingId, input);
    const payload = { items: input.items.length, directives: input.directives.length };
    recordEvent(tx, actor, { kind: "meeting.text_imported", payload }, { meetingId }, now);
    tx.insert(minutesImports)
      .values({
        meetingId,
        newMeeting: filled === null,
        before,
        referenceIds: cited.made,
        indicatorIds,
        version,
        userId: actor.userId,
        createdAt: now.toISOString(),
      })
      .run();
    return meetingId;
  });
}

/** The record to fill: of the same series, and editable. */
function findFillable(tx: Transaction, actor: Actor, { seriesId }: Import, into: number) {
  const row = findVisibleMeeting(tx, actor, into);
  if (row.seriesId !== seriesId || row.supplementsId !== null) refuse("request.not_found", {}, "into");
  touchMeeting(tx, actor, into);
  return row;
}

function begin(tx: Transaction, actor: Actor, input: Import, now: Date): number {
  const { seriesId, title, heldOn, startsAt, endsAt, place } = input;
  const plan = { seriesId, title, heldOn, startsAt, endsAt, place };
  return planMeetingIn(tx, actor, { ...plan, begin: "draft" }, now);
}

/** Existing participants stay unchanged; a record has one chair and one secretary. */
function addPeople(tx: Transaction, actor: Actor, meetingId: number, { speakers }: Import): void {
  const there = tx.select().from(participants).where(eq(participants.meetingId, meetingId)).all();
  const isTaken = (role: string) =>
    (role === "chair" || role === "secretary") && there.some((one) => one.role === role);
  for (const { person, row: _, role, ...speaker } of speakers) {
    if (there.some(({ personId, name }) => (person === null ? name === speaker.name : personId === person)))
      continue;
    addParticipantIn(tx, actor, {
      meetingId,
      personId: person,
      ...speaker,
      role: isTaken(role) ? "participant" : role,
      presence: "present",
      note: "",
    });
  }
}

/** The references by their row numbers, and the keys of those that were created. */
function citedReferences(tx: Transaction, actor: Actor, { references }: Import, now: Date) {
  const ids = new Map<number, number>();
  const made: number[] = [];
  for (const { row, ...reference } of references) {
    const known = tx
      .select({ id: legalReferences.id })
      .from(legalReferences)
      .where(eq(legalReferences.number, reference.number))
      .get();
    const id = known?.id ?? createReferenceIn(tx, actor, reference, now);
    if (!known) made.push(id);
    ids.set(row, id);
  }
  return { ids, made };
}

function addDirectives(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  { directives, speakers, items: rows }: Import,
  items: ReadonlyMap<number, number>,
): void {
  const headings = new Map(
    tx
      .select({ id: directiveHeadings.id, title: directiveHeadings.title })
      .from(directiveHeadings)
      .where(eq(directiveHeadings.meetingId, meetingId))
      .all()
      .map(({ id, title }) => [title, id]),
  );
  const meeting = findVisibleMeeting(tx, actor, meetingId);
  const chair = speakers.find(({ role }) => role === "chair")?.person ?? null;
  for (const { heading, lead, coordinating, toAll, item, after, row: _, ...fields } of directives) {
    if (heading !== "" && !headings.has(heading)) {
      headings.set(heading, addHeadingIn(tx, actor, { meetingId, title: heading }));
    }
    const [given] = item;
    const around = rows.find(({ row }) => row === given);
    const speaker = around?.person ?? null;
    const agendaItemId = given === undefined ? null : (items.get(given) ?? null);
    const id = proposeDirectiveIn(tx, actor, {
      meetingId,
      agendaItemId,
      ...BLANK_PROPERTIES,
      ...fields,
      headingId: headings.get(heading) ?? null,
      leadId: lead,
      coordinating: coordinating.filter((departmentId) => departmentId !== lead),
      toAllDepartments: toAll,
      givenByPersonId: speaker ?? chair,
      followingLeaderUserId: null,
      references: [],
    });
    // The place counts lines of the text as it was read: in a text that now has others it would be wrong.
    if (around && agendaItemId !== null && after !== null && around.lines === lineCountOf(around.body)) {
      placeSaidIn(tx, actor, meeting, agendaItemId, [{ said: { id }, afterLine: after }]);
    }
  }
}

/** Adds figures as of the meeting's day, creating missing indicators. @returns the keys of created indicators */
function addFigures(tx: Transaction, actor: Actor, meetingId: number, input: Import, now: Date): number[] {
  const made: number[] = [];
  const { heldOn: asOf } = findVisibleMeeting(tx, actor, meetingId);
  for (const { indicator, name, unit, value, note } of input.figures) {
    const known = tx
      .select({ id: indicators.id })
      .from(indicators)
      .where(indicator === null ? eq(indicators.name, name) : eq(indicators.id, indicator))
      .get();
    if (!known && indicator !== null) refuse("request.not_found", {}, "indicator");
    const indicatorId = known?.id ?? createIndicatorIn(tx, actor, { name, unit, higherIsBetter: true }, now);
    if (!known) made.push(indicatorId);
    tx.insert(figures)
      .values({ indicatorId, asOf, value, note, meetingId, recordedAt: now.toISOString() })
      .run();
  }
  return made;
}

/** Stores the captions, and what was not entered before: times, place, head counts and horizon. */
function keepFrame(tx: Transaction, actor: Actor, meetingId: number, input: Import): { version: number } {
  const row = touchMeeting(tx, actor, meetingId);
  const total = requireTotalFits(input.total);
  if (total && storedTotal(row) === null && !hasCounts(tx, meetingId)) storeTotal(tx, meetingId, total);
  const horizon = row.horizonDay === null && row.horizonWords === "" && input.horizonDay !== null;
  tx.update(meetings)
    .set({
      waitingCaptions: [...row.waitingCaptions, ...input.captions],
      startsAt: row.startsAt || input.startsAt,
      endsAt: row.endsAt || input.endsAt,
      place: row.place || input.place,
      ...(horizon && input.horizonDay !== null && input.horizonDay >= row.heldOn
        ? { horizonWords: input.horizonWords, horizonDay: input.horizonDay }
        : {}),
    })
    .where(and(eq(meetings.id, meetingId), eq(meetings.version, row.version)))
    .run();
  return row;
}

const hasCounts = (tx: Transaction, meetingId: number): boolean =>
  tx.select().from(attendance).where(eq(attendance.meetingId, meetingId)).limit(1).all().length > 0;
