import "server-only";
import { and, asc, desc, eq, inArray, ne, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { UNSIGNED } from "@/domain/meetings/life";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { legalReferences } from "../../schema/legal-references";
import { agendaItemReferences, agendaItems, meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { visibleMinutes } from "../../visibility";
import { IS_REPORT, reportsOf } from "./list-thematic-reports";

type ReportKind = { personId: number | null; name: string; departmentId: number | null; topic: string };
type Choice = { value: string; label: string };

/** The filters of the library of thematic reports: each with at least one report that the actor sees. */
export function listReportChoices(db: Reader, actor: Actor) {
  const reports = listKinds(db, actor);
  return {
    presenters: listPresenters(db, actor, reports),
    departments: listPresentingDepartments(db, reports),
    topics: [...new Set(reports.map(({ topic }) => topic))]
      .filter((topic) => topic !== "")
      .map((topic) => ({ value: topic, label: topic }))
      .sort(byLabel),
    references: listCited(db, actor),
    years: listYears(db, actor),
  };
}

/**
 * What the reports that the actor sees have, each combination once: from an index of reports alone. Asking for the meeting of
 * each would read all meetings; those that an actor with a grant does not see are not signed, and few.
 */
const listKinds = (db: Reader, actor: Actor): ReportKind[] =>
  db
    .selectDistinct({
      personId: agendaItems.speakerPersonId,
      name: agendaItems.speakerName,
      departmentId: agendaItems.presentingDepartmentId,
      topic: agendaItems.topic,
    })
    .from(agendaItems)
    .where(and(actor.grants.length === 0 ? sql`0` : IS_REPORT, sql`not ${isHidden(actor)}`))
    .all();

const isHidden = (actor: Actor): SQL =>
  sql`(${agendaItems.meetingId} in (select ${meetings.id} from ${meetings}
    where ${inArray(meetings.status, UNSIGNED)}
      and not (${visibleMinutes(actor)} and ${meetings.status} <> 'cancelled')))`;

/** A person who was renamed is offered once, by the name of the newest report. */
function listPresenters(db: Reader, actor: Actor, reports: readonly ReportKind[]): Choice[] {
  const names = new Map<string, string>();
  const renamed = new Set<number>();
  for (const { personId, name } of reports) {
    if (name === "") continue;
    const value = String(personId ?? name);
    if (personId !== null && names.has(value) && names.get(value) !== name) renamed.add(personId);
    names.set(value, name);
  }
  for (const personId of renamed) names.set(String(personId), findNewestName(db, actor, personId));
  return [...names].map(([value, label]) => ({ value, label })).sort(byLabel);
}

const findNewestName = (db: Reader, actor: Actor, personId: number): string =>
  db
    .select({ name: agendaItems.speakerName })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(eq(agendaItems.speakerPersonId, personId), ne(agendaItems.speakerName, ""), reportsOf(actor)))
    .orderBy(desc(meetings.heldOn))
    .limit(1)
    .get()?.name ?? "";

function listPresentingDepartments(db: Reader, reports: readonly ReportKind[]): Choice[] {
  const presenting = new Set(reports.flatMap(({ departmentId }) => departmentId ?? []));
  return db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(inArray(departments.id, [...presenting]))
    .all()
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .sort(byLabel);
}

const listCited = (db: Reader, actor: Actor): Choice[] =>
  db
    .select({ id: legalReferences.id, kind: legalReferences.kind, number: legalReferences.number })
    .from(legalReferences)
    .where(
      sql`exists (select 1 from ${agendaItemReferences}
        join ${agendaItems} on ${agendaItems.id} = ${agendaItemReferences.agendaItemId}
        join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
        where ${agendaItemReferences.referenceId} = ${legalReferences.id} and ${reportsOf(actor)})`,
    )
    .orderBy(asc(legalReferences.number))
    .all()
    .map(({ id, kind, number }) => ({ value: String(id), label: `${kind} ${number}` }));

/** The years with reports, the newest first: the newest report's, then that of the newest one before it, and so on. */
function listYears(db: Reader, actor: Actor): string[] {
  const newest = (before: SQL): SQL =>
    sql`(select substr(${meetings.heldOn}, 1, 4) from ${meetings}
      where ${before} and exists (select 1 from ${agendaItems}
        where ${agendaItems.meetingId} = ${meetings.id} and ${reportsOf(actor)})
      order by ${meetings.heldOn} desc limit 1)`;
  return db
    .all<{ year: string }>(
      sql`with recursive years(year) as (
        select ${newest(sql`${meetings.heldOn} >= ''`)}
        union all
        select ${newest(sql`${meetings.heldOn} < years.year`)} from years where years.year is not null
      ) select years.year from years where years.year is not null`,
    )
    .map(({ year }) => year);
}

const ORDER = new Intl.Collator("vi");

const byLabel = (one: Choice, other: Choice): number => ORDER.compare(one.label, other.label);
