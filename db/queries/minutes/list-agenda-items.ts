import "server-only";
import { asc, eq } from "drizzle-orm";
import type { AgendaItem, CitedReference } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { legalReferences } from "../../schema/legal-references";
import { agendaItemPeople, agendaItemReferences, agendaItems } from "../../schema/meetings";
import { sql } from "../../sql";

/** The programme of a meeting that the caller may see, in order, with what each item cites and honours. */
export function listAgendaItems(
  db: Reader,
  meetingId: number,
  departmentNames: ReadonlyMap<number, string>,
): AgendaItem[] {
  const references = listCited(db, meetingId);
  const honoured = listHonoured(db, meetingId);
  return prepared(db, "agenda items of a meeting", () =>
    db
      .select()
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
      .prepare(),
  )
    .all({ meetingId })
    .map(({ meetingId: _, sortOrder: __, ...item }) => ({
      ...item,
      presentingDepartment: departmentNames.get(item.presentingDepartmentId ?? 0) ?? null,
      references: references
        .filter(({ itemId }) => itemId === item.id)
        .map(({ reference }) => asCited(reference)),
      people: honoured
        .filter(({ person }) => person.agendaItemId === item.id)
        .map(({ person: { personId, name, note } }) => ({ personId, name, note })),
    }));
}

const listCited = (db: Reader, meetingId: number) =>
  prepared(db, "references of a meeting's items", () =>
    db
      .select({ itemId: agendaItemReferences.agendaItemId, reference: legalReferences })
      .from(agendaItemReferences)
      .innerJoin(agendaItems, eq(agendaItems.id, agendaItemReferences.agendaItemId))
      .innerJoin(legalReferences, eq(legalReferences.id, agendaItemReferences.referenceId))
      .where(eq(agendaItems.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(legalReferences.issuedOn), asc(legalReferences.id))
      .prepare(),
  ).all({ meetingId });

const listHonoured = (db: Reader, meetingId: number) =>
  prepared(db, "people of a meeting's items", () =>
    db
      .select({ person: agendaItemPeople })
      .from(agendaItemPeople)
      .innerJoin(agendaItems, eq(agendaItems.id, agendaItemPeople.agendaItemId))
      .where(eq(agendaItems.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(agendaItemPeople.sortOrder), asc(agendaItemPeople.id))
      .prepare(),
  ).all({ meetingId });

/** A legal document as minutes cite it. */
export const asCited = ({
  id,
  kind,
  number,
  issuedOn,
  issuer,
}: typeof legalReferences.$inferSelect): CitedReference => ({ id, kind, number, issuedOn, issuer });
