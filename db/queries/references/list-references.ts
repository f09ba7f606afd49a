import "server-only";
import { and, asc, count, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { UNSIGNED } from "@/domain/meetings/life";
import type { Reader } from "../../client";
import { directiveReferences, directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { agendaItemReferences, agendaItems, meetings } from "../../schema/meetings";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleDirectives, visibleMinutes } from "../../visibility";

export const REFERENCES_PAGE = 50;

export type ReferenceFilter = { query: string; kind: string; page: number };

/** Legal references, the newest first, a page at a time, with how many items and directives cite each. */
export function listReferences(db: Reader, actor: Actor, filter: ReferenceFilter) {
  if (actor.grants.length === 0) return { references: [], total: 0, page: 1, pages: 1 };
  const where = filtersOf(filter);
  const total =
    db
      .select({ count: count() })
      .from(legalReferences)
      .where(and(...where))
      .get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / REFERENCES_PAGE));
  const page = Math.min(filter.page, pages);
  const references = db
    .select()
    .from(legalReferences)
    .where(and(...where))
    .orderBy(desc(legalReferences.issuedOn), desc(legalReferences.id))
    .limit(REFERENCES_PAGE)
    .offset((page - 1) * REFERENCES_PAGE)
    .all();
  const cited = countCitations(
    db,
    actor,
    references.map(({ id }) => id),
  );
  return {
    references: references.map((row) => ({ ...row, citations: cited.get(row.id) ?? 0 })),
    total,
    page,
    pages,
  };
}

/**
 * How many items and directives cite each reference, as far as they exist for the actor: all, without those of the few
 * meetings that are not signed and of the few directives that are not issued.
 */
function countCitations(db: Reader, actor: Actor, ids: readonly number[]): Map<number, number> {
  const keys = sql`(select j.value from json_each(${JSON.stringify(ids)}) j)`;
  const counts = db.all<{ id: number; found: number }>(sql`
    select r.reference_id as id, count(*) as found from agenda_item_references r where r.reference_id in ${keys}
      group by r.reference_id
    union all select r.reference_id, count(*) from directive_references r where r.reference_id in ${keys}
      group by r.reference_id
    union all select r.reference_id, -count(*) from ${meetings}
      cross join agenda_items i on i.meeting_id = ${meetings.id}
      cross join agenda_item_references r on r.agenda_item_id = i.id and r.reference_id in ${keys}
      where ${inArray(meetings.status, UNSIGNED)} and not (${visibleMinutes(actor)}) group by r.reference_id
    union all select r.reference_id, -count(*) from ${directives}
      cross join directive_references r on r.directive_id = ${directives.id} and r.reference_id in ${keys}
      where ${directives.number} is null and not (${visibleDirectives(actor)}) group by r.reference_id`);
  const cited = new Map<number, number>();
  for (const { id, found } of counts) cited.set(id, (cited.get(id) ?? 0) + found);
  return cited;
}

/** The same by key, ascending from a key, up to a limit, without the number of citations. */
export function listReferencesAfter(
  db: Reader,
  actor: Actor,
  filter: Omit<ReferenceFilter, "page">,
  { after, limit }: { after: number | null; limit: number },
) {
  if (actor.grants.length === 0) return [];
  const where = filtersOf(filter);
  if (after !== null) where.push(gt(legalReferences.id, after));
  return db
    .select()
    .from(legalReferences)
    .where(and(...where))
    .orderBy(asc(legalReferences.id))
    .limit(limit)
    .all();
}

function filtersOf(filter: Omit<ReferenceFilter, "page">): SQL[] {
  const where: SQL[] = [];
  if (filter.query !== "") where.push(isFoundBy(legalReferences.id, "reference", filter.query));
  if (filter.kind !== "") where.push(eq(legalReferences.kind, filter.kind));
  return where;
}

/** The kinds that exist, for the filter. */
export const listReferenceKinds = (db: Reader, actor: Actor): string[] =>
  actor.grants.length === 0
    ? []
    : db
        .selectDistinct({ kind: legalReferences.kind })
        .from(legalReferences)
        .orderBy(asc(sql`fold(${legalReferences.kind})`))
        .all()
        .map(({ kind }) => kind);

/** One reference; null if there is none. */
export const findReference = (db: Reader, actor: Actor, referenceId: number) =>
  actor.grants.length === 0
    ? null
    : (db.select().from(legalReferences).where(eq(legalReferences.id, referenceId)).get() ?? null);

/** Agenda items that cite a reference, of meetings that exist for the actor. */
export const listCitingItems = (db: Reader, actor: Actor, referenceId: number) =>
  db
    .select({
      itemId: agendaItems.id,
      title: agendaItems.title,
      meetingId: meetings.id,
      meeting: meetings.title,
      heldOn: meetings.heldOn,
    })
    .from(agendaItemReferences)
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemReferences.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItemReferences.referenceId, referenceId), visibleMinutes(actor)))
    .orderBy(desc(meetings.heldOn), asc(agendaItems.sortOrder))
    .all();

/** Directives that cite a reference, as far as they exist for the actor. */
export const listCitingDirectives = (db: Reader, actor: Actor, referenceId: number) =>
  db
    .select({ id: directives.id, code: directives.code, summary: directives.summary })
    .from(directiveReferences)
    .innerJoin(directives, eq(directives.id, directiveReferences.directiveId))
    .where(and(eq(directiveReferences.referenceId, referenceId), visibleDirectives(actor)))
    .orderBy(desc(directives.issuedOn), asc(directives.number))
    .all();
