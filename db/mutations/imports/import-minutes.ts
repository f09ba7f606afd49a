import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { BLANK_PROPERTIES } from "@/domain/directives/properties";
import type { ImportMinutesInput } from "@/domain/meetings/import-input";
import type { Database, Transaction } from "../../client";
import { legalReferences } from "../../schema/legal-references";
import { write } from "../../write";
import { planMeetingIn } from "../meetings/plan-meeting";
import { addAgendaItemIn } from "../minutes/add-agenda-item";
import { addHeadingIn } from "../minutes/add-heading";
import { addParticipantIn } from "../minutes/add-participant";
import { changeAgendaItemIn } from "../minutes/change-agenda-item";
import { proposeDirectiveIn } from "../minutes/propose-directive";
import { createReferenceIn } from "../references/create-reference";

/**
 * Creates a draft from what a clerk confirmed of a read text: meeting, people, references, reports, speech and
 * directives, all or nothing.
 * @param speechTitle the title of the item that contains the text itself
 * @returns the meeting's id
 * @throws those of planMeeting and proposeDirective
 */
export function importMinutes(
  db: Database,
  actor: Actor,
  input: ImportMinutesInput & { speechTitle: string },
  now: Date,
): number {
  return write(db, (tx) => {
    const { seriesId, title, heldOn } = input;
    const plan = { seriesId, title, heldOn, startsAt: "", endsAt: "", place: "" };
    const meetingId = planMeetingIn(tx, actor, { ...plan, begin: "draft" }, now);
    for (const { person, ...speaker } of input.speakers) {
      const presence = { presence: "present" as const, note: "" };
      addParticipantIn(tx, actor, { meetingId, personId: person, ...speaker, ...presence });
    }
    const references = input.references.map((one) => referenceId(tx, actor, one, now));
    for (const report of input.reports) addReport(tx, actor, meetingId, report);
    const agendaItemId = addSpeech(tx, actor, meetingId, input, references);
    addDirectives(tx, actor, { meetingId, agendaItemId }, input);
    return meetingId;
  });
}

/** The reference with that number, created if missing. */
function referenceId(
  tx: Transaction,
  actor: Actor,
  reference: ImportMinutesInput["references"][number],
  now: Date,
): number {
  const known = tx
    .select({ id: legalReferences.id })
    .from(legalReferences)
    .where(eq(legalReferences.number, reference.number))
    .get();
  return known?.id ?? createReferenceIn(tx, actor, { ...reference, issuer: "", subject: "" }, now);
}

const EMPTY_ITEM = {
  body: "",
  people: "",
  topic: "",
  speakerPersonId: null,
  speakerName: "",
  speakerPosition: "",
};

function addReport(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  { title, presenter, department }: ImportMinutesInput["reports"][number],
): void {
  const kind = "report" as const;
  const itemId = addAgendaItemIn(tx, actor, { meetingId, kind, title });
  const block = { meetingId, itemId, version: 1, kind, title, references: [] };
  const speaker = { speakerName: department === null ? presenter : "", presentingDepartmentId: department };
  changeAgendaItemIn(tx, actor, { ...EMPTY_ITEM, ...block, ...speaker });
}

/** The item with the text and its citations, spoken by the chair. */
function addSpeech(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  { source, speakers, speechTitle: title }: ImportMinutesInput & { speechTitle: string },
  references: number[],
): number {
  const kind = "speech" as const;
  const itemId = addAgendaItemIn(tx, actor, { meetingId, kind, title });
  const chair = speakers.find(({ role }) => role === "chair");
  const speaker = {
    speakerPersonId: chair?.person ?? null,
    speakerName: chair?.name ?? "",
    speakerPosition: chair?.position ?? "",
  };
  const block = { meetingId, itemId, version: 1, kind, title, body: source, people: "", topic: "" };
  const cited = { references: [...new Set(references)], presentingDepartmentId: null };
  changeAgendaItemIn(tx, actor, { ...block, ...speaker, ...cited });
  return itemId;
}

function addDirectives(
  tx: Transaction,
  actor: Actor,
  place: { meetingId: number; agendaItemId: number },
  { directives, speakers }: ImportMinutesInput,
): void {
  const headings = new Map<string, number>();
  const giver = speakers.find(({ role }) => role === "chair")?.person ?? null;
  for (const { heading, lead, coordinating, toAll, ...fields } of directives) {
    if (heading !== "" && !headings.has(heading)) {
      headings.set(heading, addHeadingIn(tx, actor, { meetingId: place.meetingId, title: heading }));
    }
    proposeDirectiveIn(tx, actor, {
      ...place,
      ...BLANK_PROPERTIES,
      ...fields,
      headingId: headings.get(heading) ?? null,
      leadId: lead,
      coordinating: coordinating.filter((departmentId) => departmentId !== lead),
      toAllDepartments: toAll,
      givenByPersonId: giver,
      followingLeaderUserId: null,
      references: [],
    });
  }
}
