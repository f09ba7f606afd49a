import "server-only";
import { and, asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuseAsChanged } from "@/domain/errors";
import type { ChangeAgendaItemInput } from "@/domain/meetings/meeting-input";
import { joinPieces } from "@/domain/meetings/placed-text";
import type { Database, Transaction } from "../../client";
import { directives } from "../../schema/directives";
import { agendaItemPeople, agendaItemReferences, agendaItems } from "../../schema/meetings";
import { people } from "../../schema/people";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { findPersonOn } from "../people/find-person-on";
import { carryOutAgain } from "./carry-out-again";
import { placeSaidIn } from "./place-said-in";
import { refuseRemoved } from "./refuse-removed";

export type SavedItem = {
  version: number;
  /** The directives that lines became, by the page's key of each line. */
  noted: { key: string; directiveIds: number[] }[];
};

/**
 * Saves one block of the minutes: kind, title, speaker with titles frozen as of the meeting's day, text, the places
 * of its directives and the lines that become directives, citations and honoured people. If another person saved the
 * block meanwhile, the conflict shows their text. What is stored already is no conflict, whatever version it was based on.
 * @throws request.not_found, meeting.part_removed, request.changed_meanwhile, those of noteLineIn and touchMeeting
 */
export function changeAgendaItem(db: Database, actor: Actor, input: ChangeAgendaItemInput): SavedItem {
  return write(db, (tx) => changeAgendaItemIn(tx, actor, input));
}

/** The same inside another write. */
export function changeAgendaItemIn(tx: Transaction, actor: Actor, input: ChangeAgendaItemInput): SavedItem {
  const { meetingId, itemId, version, references, people: names, parts, ...fields } = input;
  const meeting = touchMeeting(tx, actor, meetingId);
  const before =
    tx
      .select()
      .from(agendaItems)
      .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)))
      .get() ?? refuseRemoved(tx, meetingId, "item", itemId);
  const carryOut = (next: number): SavedItem => {
    const { body, afterLines } = joinPieces([fields.body, ...(parts ?? []).map(({ after }) => after)]);
    tx.update(agendaItems)
      .set({ ...fields, body, ...speakerOf(tx, fields, meeting.heldOn), version: next })
      .where(eq(agendaItems.id, itemId))
      .run();
    tx.delete(agendaItemReferences).where(eq(agendaItemReferences.agendaItemId, itemId)).run();
    for (const referenceId of references) {
      tx.insert(agendaItemReferences).values({ agendaItemId: itemId, referenceId }).run();
    }
    replacePeople(tx, itemId, names);
    const said = (parts ?? []).map((part, index) => ({ ...part, afterLine: afterLines[index] ?? 0 }));
    return { version: next, noted: placeSaidIn(tx, actor, meeting, itemId, said) };
  };
  if (before.version === version) return carryOut(version + 1);
  return carryOutAgain(
    () => contentOf(tx, itemId),
    () => carryOut(before.version),
    () => refuseAsSaved(before),
  );
}

/** All that a save of an item may change. */
function contentOf(tx: Transaction, itemId: number) {
  const { version: _, ...item } = tx.select().from(agendaItems).where(eq(agendaItems.id, itemId)).get() ?? {};
  const references = tx
    .select({ id: agendaItemReferences.referenceId })
    .from(agendaItemReferences)
    .where(eq(agendaItemReferences.agendaItemId, itemId))
    .orderBy(asc(agendaItemReferences.referenceId))
    .all();
  const honoured = tx
    .select({
      personId: agendaItemPeople.personId,
      name: agendaItemPeople.name,
      note: agendaItemPeople.note,
    })
    .from(agendaItemPeople)
    .where(eq(agendaItemPeople.agendaItemId, itemId))
    .orderBy(asc(agendaItemPeople.sortOrder))
    .all();
  const places = tx
    .select({ id: directives.id, afterLine: directives.afterLine })
    .from(directives)
    .where(eq(directives.agendaItemId, itemId))
    .orderBy(asc(directives.id))
    .all();
  return [item, references, honoured, places];
}

function refuseAsSaved({ title, speakerName, speakerPosition, body, version }: AgendaItemRow): never {
  const theirs = [
    { field: "title", value: title },
    { field: "speaker", value: [speakerName, speakerPosition].filter(Boolean).join(", ") },
    { field: "words", value: body },
  ];
  return refuseAsChanged({ at: "", by: "", theirs: theirs.filter(({ value }) => value !== ""), version });
}
type AgendaItemRow = typeof agendaItems.$inferSelect;

/** A person of the agency gets the titles of that day, unless the clerk wrote others. */
function speakerOf(
  tx: Transaction,
  { speakerPersonId, speakerName, speakerPosition }: SpeakerFields,
  day: string,
): SpeakerFields {
  if (speakerPersonId === null) return { speakerPersonId, speakerName, speakerPosition };
  const { name, position } = findPersonOn(tx, speakerPersonId, day, "speakerPersonId");
  return { speakerPersonId, speakerName: name, speakerPosition: speakerPosition || position };
}
type SpeakerFields = { speakerPersonId: number | null; speakerName: string; speakerPosition: string };

/** One line for each person honoured: the name, and after a dash a note. */
function replacePeople(tx: Transaction, agendaItemId: number, lines: string): void {
  tx.delete(agendaItemPeople).where(eq(agendaItemPeople.agendaItemId, agendaItemId)).run();
  const known = tx.select({ id: people.id, name: people.fullName }).from(people).all();
  lines
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .forEach((line, sortOrder) => {
      const [name = "", ...rest] = line.split(/\s+[–—-]\s+/);
      const same = known.filter((person) => person.name.toLowerCase() === name.toLowerCase());
      // A name shared by two people identifies neither.
      const personId = same.length === 1 ? (same[0]?.id ?? null) : null;
      tx.insert(agendaItemPeople)
        .values({ agendaItemId, personId, name, note: rest.join(" – "), sortOrder })
        .run();
    });
}
