import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { ImportMinutesInput } from "@/domain/meetings/import-input";
import type { ItemKind } from "@/domain/meetings/vocabulary";
import type { Transaction } from "../../client";
import { agendaItemPeople, agendaItems } from "../../schema/meetings";
import { addAgendaItemIn } from "../minutes/add-agenda-item";
import { changeAgendaItemIn } from "../minutes/change-agenda-item";

type Item = ImportMinutesInput["items"][number] & { references: number[] };

/**
 * Writes an imported item into the first existing item of its kind without text, as planned programmes contain them;
 * otherwise appends a new one.
 * @returns the item's id
 */
export function writeImportedItem(
  tx: Transaction,
  actor: Actor,
  meetingId: number,
  { kind, title, speakerName, speakerPosition, person, department, body, references }: Item,
  words: Record<ItemKind, string>,
): number {
  const waiting = tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.sortOrder))
    .all()
    .find((one) => one.kind === kind && one.body === "");
  const named = title || waiting?.title || words[kind];
  const itemId = waiting?.id ?? addAgendaItemIn(tx, actor, { meetingId, kind, title: named });
  const nobody = person === null && speakerName === "";
  changeAgendaItemIn(tx, actor, {
    meetingId,
    itemId,
    version: waiting?.version ?? 1,
    kind,
    title: named,
    body,
    people: waiting ? honoured(tx, waiting.id) : "",
    topic: "",
    speakerPersonId: nobody ? (waiting?.speakerPersonId ?? null) : person,
    speakerName: nobody ? (waiting?.speakerName ?? "") : speakerName,
    speakerPosition: nobody ? (waiting?.speakerPosition ?? "") : speakerPosition,
    presentingDepartmentId: department ?? waiting?.presentingDepartmentId ?? null,
    references: [...new Set(references)],
  });
  return itemId;
}

/** The people a planned item honours, in the form of its text field. */
const honoured = (tx: Transaction, itemId: number): string =>
  tx
    .select()
    .from(agendaItemPeople)
    .where(eq(agendaItemPeople.agendaItemId, itemId))
    .orderBy(asc(agendaItemPeople.sortOrder))
    .all()
    .map(({ name, note }) => [name, note].filter(Boolean).join(" – "))
    .join("\n");
