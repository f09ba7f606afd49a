import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, type Mark, markOf } from "@/domain/directives/buckets";
import type { Abbreviation } from "@/domain/text/abbreviations";
import { foldWords, hasAccents } from "@/domain/text/fold";
import { withoutForms, withYears } from "@/domain/text/search-terms";
import type { Reader } from "../../client";
import { departmentNames, departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { legalReferences } from "../../schema/legal-references";
import { agendaItems, meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { subtasks } from "../../schema/subtasks";
import { isFoundAccented, isFoundBy, listFound, type Subject } from "../../search-match";
import { sql } from "../../sql";
import { hiddenDirectives, hiddenItems, hiddenMeetings } from "../../visibility";
import { findAbbreviations } from "../agency/find-abbreviations";

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
  /** Of a directive: its lead department's work. */
  work?: { department: string; mark: Mark | null; deadline: Day | null; late: number };
  /** Whether its name or number is what was searched, so that its kind is shown first. */
  best?: boolean;
};
/** `more` if there are more than the `total` that is counted. */
export type Hits = { total: number; more?: true; hits: Hit[] };

/** How many hits of a kind are counted and can be leafed through; a longer list is "more than" that. */
export const MOST_COUNTED = 1000;

/**
 * The hits of a query of one kind that exist for the actor: matches with the typed accents first, then the newest.
 * @param page 1 upwards, of `limit` hits
 * @param today the day as of which the state of work is shown
 */
export function search(
  db: Reader,
  actor: Actor,
  kind: SearchKind,
  query: string,
  { limit, page = 1, today }: { limit: number; page?: number; today: Day },
): Hits {
  if (actor.grants.length === 0 || foldWords(query).length === 0) return { total: 0, hits: [] };
  const abbreviations = findAbbreviations(db, actor);
  const offset = (page - 1) * limit;
  return SEARCHES[kind](db, actor, withYears(query, today), { limit, offset, today, abbreviations });
}

type Window = { limit: number; offset: number; today: Day; abbreviations: readonly Abbreviation[] };
type Search = (db: Reader, actor: Actor, query: string, window: Window) => Hits;

const SEARCHES: Record<SearchKind, Search> = {
  directive: (db, actor, query, window) => {
    const { ids, ...counted } = findPage(db, "directive", query, window, hiddenDirectives(actor));
    const rows = db
      .select({
        id: directives.id,
        directive: directives,
        meeting: meetings.title,
        lead: assignments,
        department: departments.name,
      })
      .from(directives)
      .leftJoin(meetings, eq(meetings.id, directives.meetingId))
      .leftJoin(assignments, and(eq(assignments.directiveId, directives.id), eq(assignments.role, "lead")))
      .leftJoin(departments, eq(departments.id, assignments.departmentId))
      .where(inArray(directives.id, ids))
      .all();
    const hits = inOrder(rows, ids).map(
      ({ directive: { id, code, summary, text, givenByName }, meeting, lead, department }) => ({
        id,
        href: `/directives/${id}`,
        title: summary,
        text,
        facts: [code, meeting ?? givenByName].filter(Boolean).join(" · "),
        ...(lead && {
          work: {
            department: department ?? "",
            mark: markOf(lead, window.today),
            deadline: lead.deadline,
            late: daysLate(lead, window.today),
          },
        }),
      }),
    );
    return { ...counted, hits: withFoundWork(db, hits, query) };
  },
  meeting: (db, actor, query, window) => {
    const { ids, ...counted } = findPage(db, "meeting", query, window, hiddenMeetings(actor));
    const rows = db.select().from(meetings).where(inArray(meetings.id, ids)).all();
    const hits = inOrder(rows, ids).map(({ id, title, code, heldOn, place }) => ({
      id,
      href: `/meetings/${id}`,
      title,
      text: place,
      facts: `${code} · ${formatDay(heldOn)}`,
    }));
    return { ...counted, hits };
  },
  "agenda-item": (db, actor, query, window) => {
    const { ids, ...counted } = findPage(db, "agenda_item", query, window, hiddenItems(actor));
    const rows = db
      .select({ id: agendaItems.id, item: agendaItems, meeting: meetings })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
      .where(inArray(agendaItems.id, ids))
      .all();
    const hits = inOrder(rows, ids).map(({ item, meeting }) => ({
      id: item.id,
      href: `/meetings/${meeting.id}#item-${item.id}`,
      title: item.title,
      facts: [meeting.title, item.speakerName].filter(Boolean).join(" · "),
      text: item.body,
    }));
    return { ...counted, hits };
  },
  reference: (db, _actor, query, window) => {
    const { ids, ...counted } = findPage(db, "reference", query, window, null);
    const rows = db.select().from(legalReferences).where(inArray(legalReferences.id, ids)).all();
    const hits = inOrder(rows, ids).map(({ id, kind, number, issuedOn, issuer, subject }) => ({
      id,
      href: `/references/${id}`,
      title: `${kind} ${number}`,
      best: begins(`${kind} ${number}`, query) || begins(number, query),
      text: subject,
      facts: [issuedOn && formatDay(issuedOn), issuer].filter(Boolean).join(" · "),
    }));
    return { ...counted, hits };
  },
  person: (db, _actor, query, { limit, offset, abbreviations }) => {
    const where = isFoundBy(people.id, "person", query, abbreviations);
    const hits = db
      .select()
      .from(people)
      .where(where)
      .orderBy(
        desc(isGivenName(query)),
        ...accentedFirst(isFoundAccented(people.id, "person", query), query),
        desc(people.active),
        asc(people.sortKey),
      )
      .limit(limit)
      .offset(offset)
      .all()
      .map(({ id, fullName }) => ({
        id,
        href: `/people/${id}`,
        title: fullName,
        facts: "",
        text: "",
        best: isName(fullName, query),
      }));
    return { hits, total: total(db.select({ count: count() }).from(people).where(where).get()) };
  },
  department: searchDepartments,
};

/**
 * The ids of a page, how many were found, and whether there are more.
 * @param hidden subquery of the ids that the reader does not see; null if there are none
 */
function findPage(
  db: Reader,
  subject: Subject,
  query: string,
  { limit, offset, abbreviations }: Window,
  hidden: SQL | null,
): { ids: number[]; total: number; more?: true } {
  const isSeen = (id: SQL) => (hidden === null ? sql`1` : sql`${id} not in (${hidden})`);
  const found = listFound(db, { subject, query, abbreviations }, isSeen, MOST_COUNTED + 1);
  const counted = found.slice(0, MOST_COUNTED);
  const ids = counted.slice(offset, offset + limit);
  return { ids, total: counted.length, ...(found.length > MOST_COUNTED && { more: true }) };
}

/** The rows in the order of their ids in the list. */
function inOrder<T extends { id: number }>(rows: readonly T[], ids: readonly number[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

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

/**
 * Hits that were found by what a department reported, or by a subtask, show that and not the directive's text; a subtask
 * leads to its checklist.
 */
function withFoundWork(db: Reader, hits: readonly Hit[], query: string): Hit[] {
  const wanted = foldWords(query);
  const has = (text: string) => {
    const words = foldWords(text);
    return wanted.every((word) => words.some((there) => there.startsWith(word)));
  };
  const ids = hits.map(({ id }) => id);
  const products = db
    .select({
      directiveId: assignments.directiveId,
      department: departments.name,
      number: assignments.productNumber,
      words: assignments.productText,
    })
    .from(assignments)
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(inArray(assignments.directiveId, ids))
    .all();
  const steps = db
    .select({
      directiveId: assignments.directiveId,
      assignmentId: assignments.id,
      department: departments.name,
      title: subtasks.title,
    })
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(inArray(assignments.directiveId, ids), isNull(subtasks.removedOn)))
    .orderBy(asc(subtasks.id))
    .all();
  return hits.map((hit) => {
    if (has(`${hit.title} ${hit.facts} ${hit.text}`)) return hit;
    const found = products.find(
      ({ directiveId, number, words }) => directiveId === hit.id && has(`${number} ${words}`),
    );
    if (found) {
      return {
        ...hit,
        text: `${found.department}: ${[found.number, found.words].filter(Boolean).join(". ")}`,
      };
    }
    const step = steps.find(({ directiveId, title }) => directiveId === hit.id && has(title));
    if (!step) return hit;
    return {
      ...hit,
      href: `${hit.href}#checklist-${step.assignmentId}`,
      text: `${step.department}: ${step.title}`,
    };
  });
}

/** Whether every word of the query is a whole word of the name, the given name among them: "đc Hải", "ngọc hải". */
function isName(fullName: string, query: string): boolean {
  const asked = foldWords(withoutForms(query));
  const words = foldWords(fullName);
  return asked.every((word) => words.includes(word)) && asked.includes(words.at(-1) ?? "");
}

/** Condition: the name ends with the last word of the query. */
function isGivenName(query: string): SQL {
  const last = foldWords(withoutForms(query)).at(-1) ?? "";
  // A folded word has no character that LIKE knows.
  return sql`fold(${people.fullName}) like ${`% ${last}`}`;
}

/** Whether the words of the query are the first of the text: "nghi quyet 28" of "Nghị quyết 28-NQ/TU". */
function begins(text: string, query: string): boolean {
  const words = foldWords(text);
  return foldWords(query).every((word, at) => words[at] === word);
}

/** Accents count only if the query has any. */
const accentedFirst = (matches: SQL, query: string): SQL[] =>
  hasAccents(query) ? [desc(sql`${matches}`)] : [];

const total = (row: { count: number } | undefined): number => row?.count ?? 0;
