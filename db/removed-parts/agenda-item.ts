import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "../client";
import { attachments } from "../schema/attachments";
import { directives } from "../schema/directives";
import { figures } from "../schema/indicators";
import { agendaItemPeople, agendaItemReferences, agendaItems } from "../schema/meetings";
import { existingDepartment, existingPerson, existingReferences } from "./existing-rows";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes an item; its directives stay without item, and its files stay with the meeting. */
export function extractAgendaItem(tx: Transaction, meetingId: number, itemId: number): TakenPart | null {
  const all = tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, meetingId))
    .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
    .all();
  const at = all.findIndex(({ id }) => id === itemId);
  const item = all[at];
  if (!item) return null;
  const content: ContentOf<"item"> = {
    kind: "item",
    item,
    references: tx
      .select({ id: agendaItemReferences.referenceId })
      .from(agendaItemReferences)
      .where(eq(agendaItemReferences.agendaItemId, itemId))
      .all()
      .map(({ id }) => id),
    people: tx.select().from(agendaItemPeople).where(eq(agendaItemPeople.agendaItemId, itemId)).all(),
    directiveIds: keysUnder(tx, directives, itemId),
    fileIds: keysUnder(tx, attachments, itemId),
    figureIds: keysUnder(tx, figures, itemId),
  };
  tx.delete(agendaItems).where(eq(agendaItems.id, itemId)).run();
  const honoured = content.people.map(({ name, note }) => [name, note].filter(Boolean).join(" – "));
  const words = [item.body, ...honoured].filter(Boolean).join("\n");
  return { rowId: itemId, number: at + 1, label: item.title, words, content };
}

/** Restores an item, and attaches its directives, files and figures again. */
export function restoreAgendaItem(tx: Transaction, content: ContentOf<"item">): void {
  const { item, references, people, directiveIds, fileIds, figureIds } = content;
  tx.insert(agendaItems)
    .values({
      ...item,
      speakerPersonId: existingPerson(tx, item.speakerPersonId),
      presentingDepartmentId: existingDepartment(tx, item.presentingDepartmentId),
    })
    .run();
  const agendaItemId = item.id;
  for (const referenceId of existingReferences(tx, references)) {
    tx.insert(agendaItemReferences).values({ agendaItemId, referenceId }).run();
  }
  for (const person of people) {
    const personId = existingPerson(tx, person.personId);
    tx.insert(agendaItemPeople)
      .values({ ...person, personId })
      .run();
  }
  reattachTo(tx, directives, directiveIds, item);
  reattachTo(tx, attachments, fileIds, item);
  reattachTo(tx, figures, figureIds, item);
}

type Hanging = typeof directives | typeof attachments | typeof figures;

const keysUnder = (tx: Transaction, table: Hanging, itemId: number): number[] =>
  tx
    .select({ id: table.id })
    .from(table)
    .where(eq(table.agendaItemId, itemId))
    .all()
    .map(({ id }) => id);

/** Attaches rows to the item again, unless they were attached elsewhere in between. */
function reattachTo(
  tx: Transaction,
  table: Hanging,
  ids: readonly number[],
  { id: agendaItemId, meetingId }: { id: number; meetingId: number },
): void {
  const free = and(inArray(table.id, [...ids]), isNull(table.agendaItemId), eq(table.meetingId, meetingId));
  tx.update(table).set({ agendaItemId }).where(free).run();
}
