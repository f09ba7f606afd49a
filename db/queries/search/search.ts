import "server-only";
import { and, asc, count, desc, eq, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { foldWords, hasAccents } from "@/domain/text/fold";
import type { Reader } from "../../client";
import { departmentNames, departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems, meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { isFoundAccented, isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleDirectives, visibleMeetings, visibleMinutes } from "../../visibility";

export const SEARCH_KINDS = [
  "directive",
  "meeting",
  "agenda-item",
  "reference",
  "person",
  "department",
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

export type Hit = {
  id: number;
  href: string;
  title: string;
  /** Code, day, number: facts beside the title. */
  facts: string;
  /** Text that may contain the words; the caller takes an excerpt. */
  text: string;
};
export type Hits = { total: number; hits: Hit[] };

/**
 * The hits of a query of one kind that exist for the actor: matches with the typed accents first, then the newest.
 * @param page 1 upwards, of `limit` hits
 */
export function search(
  db: Reader,
  actor: Actor,
  kind: SearchKind,
  query: string,
  { limit, page = 1 }: { limit: number; page?: number },
): Hits {
  if (actor.grants.length === 0 || foldWords(query).length === 0) return { total: 0, hits: [] };
  return SEARCHES[kind](db, actor, query, { limit, offset: (page - 1) * limit });
}

type Window = { limit: number; offset: number };
type Search = (db: Reader, actor: Actor, query: string, window: Window) => Hits;

const SEARCHES: Record<SearchKind, Search> = {
  directive: (db, actor, query, { limit, offset }) => {
    const where = and(visibleDirectives(actor), isFoundBy(directives.id, "directive", query));
    const hits = db
      .select({ directive: directives, meeting: meetings.title })
      .from(directives)
      .leftJoin(meetings, eq(meetings.id, directives.meetingId))
      .where(where)
      .orderBy(
        ...accentedFirst(isFoundAccented(directives.id, "directive", query), query),
        desc(sql`coalesce(${meetings.heldOn}, ${directives.issuedOn})`),
        asc(directives.number),
      )
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ directive: { id, code, summary, text, givenByName }, meeting }) => ({
        id,
        href: `/directives/${id}`,
        title: summary,
        text,
        facts: [code, meeting ?? givenByName].filter(Boolean).join(" · "),
      }));
    return { hits, total: total(db.select({ count: count() }).from(directives).where(where).get()) };
  },
  meeting: (db, actor, query, { limit, offset }) => {
    const where = and(visibleMeetings(actor), isFoundBy(meetings.id, "meeting", query));
    const hits = db
      .select()
      .from(meetings)
      .where(where)
      .orderBy(...accentedFirst(isFoundAccented(meetings.id, "meeting", query), query), desc(meetings.heldOn))
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ id, title, code, heldOn, place }) => ({
        id,
        href: `/meetings/${id}`,
        title,
        text: place,
        facts: `${code} · ${formatDay(heldOn)}`,
      }));
    return { hits, total: total(db.select({ count: count() }).from(meetings).where(where).get()) };
  },
  "agenda-item": (db, actor, query, { limit, offset }) => {
    const where = and(visibleMinutes(actor), isFoundBy(agendaItems.id, "agenda-item", query));
    const from = () => eq(meetings.id, agendaItems.meetingId);
    const hits = db
      .select({ item: agendaItems, meeting: meetings })
      .from(agendaItems)
      .innerJoin(meetings, from())
      .where(where)
      .orderBy(
        ...accentedFirst(isFoundAccented(agendaItems.id, "agenda-item", query), query),
        desc(meetings.heldOn),
        asc(agendaItems.sortOrder),
      )
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ item, meeting }) => ({
        id: item.id,
        href: `/meetings/${meeting.id}#item-${item.id}`,
        title: item.title,
        facts: [meeting.title, item.speakerName].filter(Boolean).join(" · "),
        text: item.body,
      }));
    const counted = db.select({ count: count() }).from(agendaItems).innerJoin(meetings, from()).where(where);
    return { hits, total: total(counted.get()) };
  },
  reference: (db, _actor, query, { limit, offset }) => {
    const where = isFoundBy(legalReferences.id, "reference", query);
    const hits = db
      .select()
      .from(legalReferences)
      .where(where)
      .orderBy(
        ...accentedFirst(isFoundAccented(legalReferences.id, "reference", query), query),
        desc(legalReferences.issuedOn),
      )
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ id, kind, number, issuedOn, issuer, subject }) => ({
        id,
        href: `/references/${id}`,
        title: `${kind} ${number}`,
        text: subject,
        facts: [issuedOn && formatDay(issuedOn), issuer].filter(Boolean).join(" · "),
      }));
    return { hits, total: total(db.select({ count: count() }).from(legalReferences).where(where).get()) };
  },
  person: (db, _actor, query, { limit, offset }) => {
    const where = isFoundBy(people.id, "person", query);
    const hits = db
      .select()
      .from(people)
      .where(where)
      .orderBy(
        ...accentedFirst(isFoundAccented(people.id, "person", query), query),
        desc(people.active),
        asc(people.sortKey),
      )
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ id, fullName }) => ({ id, href: `/people/${id}`, title: fullName, facts: "", text: "" }));
    return { hits, total: total(db.select({ count: count() }).from(people).where(where).get()) };
  },
  department: searchDepartments,
};

/**
 * At most a dozen departments, found by all their names: a former name, or that of a merged department, leads to
 * the current department.
 */
function searchDepartments(db: Reader, _actor: Actor, query: string, { limit, offset }: Window): Hits {
  const wanted = foldWords(query);
  const isFound = (text: string) => {
    const words = foldWords(text);
    return wanted.every((word) => words.some((there) => there.startsWith(word)));
  };
  const former = db.select().from(departmentNames).all();
  const all = db
    .select()
    .from(departments)
    .orderBy(desc(departments.active), asc(departments.sortOrder))
    .all();
  const namesOf = (id: number): { name: string; abbreviation: string }[] => [
    ...former.filter(({ departmentId }) => departmentId === id),
    ...all.filter(({ successorId }) => successorId === id).flatMap((old) => [old, ...namesOf(old.id)]),
  ];
  const hits = all.flatMap(({ id, name, abbreviation }) => {
    const old = namesOf(id).find((f) => isFound(`${f.name} ${f.abbreviation}`));
    if (!isFound(`${name} ${abbreviation}`) && !old) return [];
    return [{ id, href: `/departments/${id}`, title: name, facts: old ? old.name : abbreviation, text: "" }];
  });
  return { total: hits.length, hits: hits.slice(offset, offset + limit) };
}

/** Accents count only if the query has any. */
const accentedFirst = (matches: SQL, query: string): SQL[] =>
  hasAccents(query) ? [desc(sql`${matches}`)] : [];

const total = (row: { count: number } | undefined): number => row?.count ?? 0;
