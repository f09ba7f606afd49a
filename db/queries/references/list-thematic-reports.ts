import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, lt, ne, or, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { ThematicReportView } from "@/domain/meetings/thematic-report-view";
import { fold } from "@/domain/text/fold";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import { departments } from "../../schema/departments";
import { legalReferences } from "../../schema/legal-references";
import { agendaItemReferences, agendaItems, meetings } from "../../schema/meetings";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleMinutes } from "../../visibility";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";

export const REPORTS_PAGE = 25;

/** Items of kind report of the meetings the actor sees, except cancelled ones. */
const reportsOf = (actor: Actor): SQL | undefined =>
  and(visibleMinutes(actor), eq(agendaItems.kind, "report"), ne(meetings.status, "cancelled"));

/** Thematic reports, those of the newest meeting first, a page at a time, with what they cite and their files. */
export function listThematicReports(db: Reader, actor: Actor, view: ThematicReportView) {
  const where = and(reportsOf(actor), ...narrowing(view));
  const total =
    db
      .select({ count: count() })
      .from(agendaItems)
      .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
      .where(where)
      .get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / REPORTS_PAGE));
  const page = Math.min(view.page, pages);
  const rows = select(db)
    .where(where)
    .orderBy(desc(meetings.heldOn), desc(meetings.id), asc(agendaItems.sortOrder), asc(agendaItems.id))
    .limit(REPORTS_PAGE)
    .offset((page - 1) * REPORTS_PAGE)
    .all();
  return { reports: inFull(db, rows), total, page, pages };
}

/** The same by key, descending from a key, up to a limit: the last entered first. */
export function listThematicReportsAfter(
  db: Reader,
  actor: Actor,
  view: Omit<ThematicReportView, "page">,
  { after, limit }: { after: number | null; limit: number },
) {
  const rows = select(db)
    .where(and(reportsOf(actor), ...narrowing(view), after === null ? undefined : lt(agendaItems.id, after)))
    .orderBy(desc(agendaItems.id))
    .limit(limit)
    .all();
  return inFull(db, rows);
}

const select = (db: Reader) =>
  db
    .select({
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
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId));

type Row = { id: number; heldOn: Day; departmentId: number | null };

/** With the department's name as of the meeting's day, the citations and the files of each. */
function inFull<R extends Row>(db: Reader, rows: readonly R[]) {
  const ids = rows.map(({ id }) => id);
  const references = listCited(db, ids);
  const files = listFiles(db, ids);
  return rows.map((row) => ({
    ...row,
    department: listDepartmentNamesOn(db, row.heldOn).get(row.departmentId ?? 0) ?? null,
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
    isFoundBy(agendaItems.id, "agenda-item", query),
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

/** The filters of the library: each with at least one report that the actor sees. */
export function listReportChoices(db: Reader, actor: Actor) {
  const rows = db
    .select({
      id: agendaItems.id,
      personId: agendaItems.speakerPersonId,
      name: agendaItems.speakerName,
      topic: agendaItems.topic,
      departmentId: agendaItems.presentingDepartmentId,
      department: departments.name,
      heldOn: meetings.heldOn,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .leftJoin(departments, eq(departments.id, agendaItems.presentingDepartmentId))
    .where(reportsOf(actor))
    .orderBy(desc(meetings.heldOn))
    .all();
  const cited = db
    .selectDistinct({ id: legalReferences.id, kind: legalReferences.kind, number: legalReferences.number })
    .from(agendaItemReferences)
    .innerJoin(legalReferences, eq(legalReferences.id, agendaItemReferences.referenceId))
    .innerJoin(agendaItems, eq(agendaItems.id, agendaItemReferences.agendaItemId))
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(reportsOf(actor))
    .orderBy(asc(legalReferences.number))
    .all();
  const spoken = rows.filter(({ name }) => name !== "");
  return {
    presenters: each(spoken.map(({ personId, name }) => [String(personId ?? name), name])),
    departments: each(
      rows.flatMap(({ departmentId, department }) =>
        departmentId === null ? [] : [[String(departmentId), department ?? ""] as [string, string]],
      ),
    ),
    topics: each(rows.filter(({ topic }) => topic !== "").map(({ topic }) => [topic, topic])),
    references: cited.map(({ id, kind, number }) => ({ value: String(id), label: `${kind} ${number}` })),
    years: [...new Set(rows.map(({ heldOn }) => heldOn.slice(0, 4)))],
  };
}

/** Topics of the reports that the actor sees, offered when a report gets its topic. */
export const listTopics = (db: Reader, actor: Actor): string[] =>
  db
    .selectDistinct({ topic: agendaItems.topic })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .where(and(reportsOf(actor), ne(agendaItems.topic, "")))
    .orderBy(asc(sql`fold(${agendaItems.topic})`))
    .all()
    .map(({ topic }) => topic);

const ORDER = new Intl.Collator("vi");

/** Each value once, with its newest label, in Vietnamese order. */
function each(pairs: readonly [value: string, label: string][]) {
  const words = new Map<string, string>();
  for (const [value, label] of pairs) if (!words.has(value)) words.set(value, label);
  return [...words]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => ORDER.compare(a.label, b.label));
}
