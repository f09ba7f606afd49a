import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { UNSIGNED } from "@/domain/meetings/life";
import type { ThematicReportView } from "@/domain/meetings/thematic-report-view";
import { fold } from "@/domain/text/fold";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import { legalReferences } from "../../schema/legal-references";
import { agendaItemReferences, agendaItems, meetings } from "../../schema/meetings";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleMinutes } from "../../visibility";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";

export const REPORTS_PAGE = 25;

/** Items of kind report of the meetings the actor sees, except cancelled ones. */
export const reportsOf = (actor: Actor): SQL | undefined =>
  and(visibleMinutes(actor), IS_REPORT, ne(meetings.status, "cancelled"));

/** Not as a bound value: only so does SQLite use the indexes of reports. */
export const IS_REPORT = sql`${agendaItems.kind} = 'report'`;

/** Thematic reports, those of the newest meeting first, a page at a time, with what they cite and their files. */
export function listThematicReports(db: Reader, actor: Actor, view: ThematicReportView) {
  const narrowed = narrowing(view);
  const where = and(reportsOf(actor), ...narrowed);
  const total = narrowed.length === 0 ? countAll(db, actor) : countWhere(db, where);
  const pages = Math.max(1, Math.ceil(total / REPORTS_PAGE));
  const page = Math.min(view.page, pages);
  // From the newest meeting on, until the page is full.
  const rows = db
    .select(REPORT)
    .from(meetings)
    .crossJoin(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetings.id), where))
    .orderBy(desc(meetings.heldOn), desc(meetings.id), asc(agendaItems.sortOrder), asc(agendaItems.id))
    .limit(REPORTS_PAGE)
    .offset((page - 1) * REPORTS_PAGE)
    .all();
  return { reports: inFull(db, rows), total, page, pages };
}

const countWhere = (db: Reader, where: SQL | undefined): number =>
  db
    .select({ count: count() })
    .from(meetings)
    .crossJoin(agendaItems)
    .where(and(eq(agendaItems.meetingId, meetings.id), where))
    .get()?.count ?? 0;

/** All reports, without those of the few meetings that are not signed and that the actor does not see here. */
function countAll(db: Reader, actor: Actor): number {
  if (actor.grants.length === 0) return 0;
  const all = db.select({ count: count() }).from(agendaItems).where(IS_REPORT).get()?.count ?? 0;
  return (
    all - countWhere(db, and(inArray(meetings.status, UNSIGNED), IS_REPORT, sql`not (${reportsOf(actor)})`))
  );
}

/** The same by key, descending from a key, up to a limit: the last entered first. */
export function listThematicReportsAfter(
  db: Reader,
  actor: Actor,
  view: Omit<ThematicReportView, "page">,
  { after, limit }: { after: number | null; limit: number },
) {
  const rows = db
    .select(REPORT)
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(reportsOf(actor), ...narrowing(view), after === null ? undefined : lt(agendaItems.id, after)))
    .orderBy(desc(agendaItems.id))
    .limit(limit)
    .all();
  return inFull(db, rows);
}

const REPORT = {
  id: agendaItems.id,
  title: agendaItems.title,
  topic: agendaItems.topic,
  speakerName: agendaItems.speakerName,
  speakerPosition: agendaItems.speakerPosition,
  departmentId: agendaItems.presentingDepartmentId,
  meetingId: meetings.id,
  meeting: meetings.title,
  heldOn: meetings.heldOn,
  status: meetings.status,
};

type Row = { id: number; heldOn: Day; departmentId: number | null };

/** With the department's name as of the meeting's day, the citations and the files of each. */
function inFull<R extends Row>(db: Reader, rows: readonly R[]) {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const namesOn = new Map(
    [...new Set(rows.map(({ heldOn }) => heldOn))].map((day) => [day, listDepartmentNamesOn(db, day)]),
  );
  const references = listCited(db, ids);
  const files = listFiles(db, ids);
  return rows.map((row) => ({
    ...row,
    department: namesOn.get(row.heldOn)?.get(row.departmentId ?? 0) ?? null,
    references: references.filter(({ itemId }) => itemId === row.id),
    files: files.filter(({ itemId }) => itemId === row.id),
  }));
}

function narrowing({
  query,
  presenter,
  departmentId,
  topic,
  referenceId,
  year,
}: Omit<ThematicReportView, "page">): SQL[] {
  const found = or(
    isFoundBy(agendaItems.id, "agenda_item", query),
    sql`instr(fold(${agendaItems.topic}), ${fold(query)}) > 0`,
  );
  const cites = sql`exists (select 1 from agenda_item_references r
    where r.agenda_item_id = ${agendaItems.id} and r.reference_id = ${referenceId})`;
  const spokenBy = /^\d+$/.test(presenter)
    ? eq(agendaItems.speakerPersonId, Number(presenter))
    : and(isNull(agendaItems.speakerPersonId), eq(agendaItems.speakerName, presenter));
  return [
    query !== "" && found,
    presenter !== "" && spokenBy,
    departmentId !== null && eq(agendaItems.presentingDepartmentId, departmentId),
    topic !== "" && eq(agendaItems.topic, topic),
    referenceId !== null && cites,
    year !== null && sql`substr(${meetings.heldOn}, 1, 4) = ${String(year)}`,
  ].filter((condition): condition is SQL => condition !== false && condition !== undefined);
}

const listCited = (db: Reader, itemIds: readonly number[]) =>
  db
    .select({
      itemId: agendaItemReferences.agendaItemId,
      id: legalReferences.id,
      kind: legalReferences.kind,
      number: legalReferences.number,
    })
    .from(agendaItemReferences)
    .innerJoin(legalReferences, eq(legalReferences.id, agendaItemReferences.referenceId))
    .where(inArray(agendaItemReferences.agendaItemId, [...itemIds]))
    .orderBy(asc(legalReferences.issuedOn), asc(legalReferences.id))
    .all();

/** Everyone who sees the meeting may read its documents (findFile). */
const listFiles = (db: Reader, itemIds: readonly number[]) =>
  db
    .select({
      itemId: attachments.agendaItemId,
      id: attachments.id,
      name: attachments.name,
      size: storedFiles.size,
    })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .where(and(inArray(attachments.agendaItemId, [...itemIds]), eq(attachments.place, "document")))
    .orderBy(asc(attachments.sortOrder), asc(attachments.id))
    .all();

/** Topics of the reports that the actor sees, offered when a report gets its topic. */
export const listTopics = (db: Reader, actor: Actor): string[] =>
  // Each topic once, by its index, then whether any report of it is seen.
  db
    .all<{ topic: string }>(
      sql`select t.topic as topic
        from (select distinct i.topic from agenda_items i where i.kind = 'report' and i.topic <> '') t
        where exists (select 1 from ${agendaItems} join ${meetings} on ${meetings.id} = ${agendaItems.meetingId}
          where ${agendaItems.topic} = t.topic and ${agendaItems.topic} <> '' and ${reportsOf(actor)})
        order by fold(t.topic)`,
    )
    .map(({ topic }) => topic);
