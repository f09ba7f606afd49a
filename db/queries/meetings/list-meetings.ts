import "server-only";
import { and, desc, eq, gte, inArray, lt, lte, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Actor, isClerk } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { MeetingStatus } from "@/domain/meetings/life";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { meetings, series } from "../../schema/meetings";
import { sql } from "../../sql";
import { viewOf, visibleMeetings, visibleMinutes } from "../../visibility";

/** Years in which the actor can see a meeting, newest first. */
export function listMeetingYears(db: Reader, actor: Actor): { year: number; count: number }[] {
  const year = sql<number>`cast(substr(${meetings.heldOn}, 1, 4) as integer)`;
  return (
    db
      .select({ year, count: sql<number>`count(*)` })
      .from(meetings)
      // The day names the index that has all of this.
      .where(and(gte(meetings.heldOn, ""), visibleMeetings(actor)))
      .groupBy(year)
      .orderBy(desc(year))
      .all()
  );
}

/** The meetings of a year that the actor can see, newest first, with their figures. */
export function listMeetings(db: Reader, actor: Actor, year: number) {
  return prepared(db, `meetings of a year ${viewOf(actor)}`, () =>
    selectNewest(
      db,
      actor,
      and(
        visibleMeetings(actor),
        gte(meetings.heldOn, sql.placeholder("from")),
        lt(meetings.heldOn, sql.placeholder("before")),
      ),
    ),
  ).all({ from: `${year}-01-01`, before: `${year + 1}-01-01` });
}

/** Drafts, and minutes that wait for a signature: the work of clerk and leader. */
export function listMeetingsUnderWay(db: Reader, actor: Actor) {
  return prepared(db, `meetings under way ${viewOf(actor)}`, () =>
    selectNewest(db, actor, and(visibleMinutes(actor), UNDER_WAY)),
  ).all();
}

/**
 * Coming meetings, the next one first: planned ones, and for actors who may not write minutes also those with
 * opened minutes before their day.
 */
export function listComingMeetings(db: Reader, actor: Actor, today: Day) {
  return prepared(db, `coming meetings ${viewOf(actor)}`, () => selectComing(db, actor))
    .all({ today })
    .reverse();
}

function selectComing(db: Reader, actor: Actor) {
  const opened = isClerk(actor) ? undefined : and(UNDER_WAY, gte(meetings.heldOn, sql.placeholder("today")));
  return selectNewest(db, actor, and(visibleMeetings(actor), or(eq(meetings.status, "planned"), opened)));
}

const UNDER_WAY = inArray(meetings.status, ["draft", "submitted"]);

export type MeetingFilter = { status: MeetingStatus | null; from: Day | null; to: Day | null };

/** Meetings by key, descending from a key, up to a limit: the last entered first. */
export function listMeetingsAfter(
  db: Reader,
  actor: Actor,
  { status, from, to }: MeetingFilter,
  after: number | null,
  limit: number,
) {
  const where: SQL[] = [visibleMeetings(actor)];
  if (status !== null) where.push(eq(meetings.status, status));
  if (from !== null) where.push(gte(meetings.heldOn, from));
  if (to !== null) where.push(lte(meetings.heldOn, to));
  if (after !== null) where.push(lt(meetings.id, after));
  return select(db, actor, and(...where))
    .orderBy(desc(meetings.id))
    .limit(limit)
    .all();
}

const selectNewest = (db: Reader, actor: Actor, where: SQL | undefined) =>
  select(db, actor, where).orderBy(desc(meetings.heldOn), desc(meetings.id)).prepare();

function select(db: Reader, actor: Actor, where: SQL | undefined) {
  const shown = visibleMinutes(actor);
  // Counted in subqueries: joining directives and attendance together would multiply both.
  const ofDirectives = (condition: string) => sql<number>`(select count(*) from directives d
    left join assignments a on a.directive_id = d.id and a.role = 'lead'
    where d.meeting_id = ${meetings.id} and ${shown} ${sql.raw(condition)})`;
  const ofAttendance = (total: SQLiteColumn, sum: string) =>
    sql<number | null>`case when ${meetings.totalPresent} is not null then iif(${shown}, ${total}, null)
      else (select ${sql.raw(sum)} from attendance t where t.meeting_id = ${meetings.id} and ${shown}) end`;
  return db
    .select({
      id: meetings.id,
      code: meetings.code,
      title: meetings.title,
      heldOn: meetings.heldOn,
      startsAt: meetings.startsAt,
      place: meetings.place,
      status: meetings.status,
      signature: meetings.signature,
      series: series.name,
      chair: sql<
        string | null
      >`(select p.name from participants p where p.meeting_id = ${meetings.id} and p.role = 'chair' order by p.sort_order limit 1)`,
      // Withdrawn assignments and conclusions are not counted.
      directives: ofDirectives("and d.asks_nothing = 0 and coalesce(a.state, '') <> 'withdrawn'"),
      // Without coalesce the join would be an inner one, and SQLite begin with all leads that are done.
      done: ofDirectives("and d.asks_nothing = 0 and coalesce(a.state, '') = 'done'"),
      withoutLead: ofDirectives("and d.asks_nothing = 0 and a.id is null"),
      expected: ofAttendance(meetings.totalExpected, "sum(t.expected)"),
      present: ofAttendance(meetings.totalPresent, "sum(t.expected - t.excused - t.absent)"),
    })
    .from(meetings)
    .innerJoin(series, eq(series.id, meetings.seriesId))
    .where(where);
}
