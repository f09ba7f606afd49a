import "server-only";
import { inArray, type SQL, sql } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import type { Bucket, Mark } from "@/domain/directives/buckets";
import { SPEAKING_STATES } from "@/domain/directives/stale";
import { assignments } from "./schema/directives";

/**
 * The rules of domain/directives/buckets as SQL over the assignments table, so that the register can filter
 * and count where the rows are; judged.test.ts puts every state and day through both.
 */
const isLate = (today: Day): SQL =>
  sql`(${assignments.deadline} is not null and (case when ${assignments.state} in ('reported', 'done')
    then coalesce(${assignments.reportedOn}, ${today}) else ${today} end) > ${assignments.deadline})`;

/** The mark's key as of a day; null before the issue. */
export const markSql = (today: Day): SQL<Mark | null> => sql<Mark | null>`(case
  when ${assignments.state} = 'proposed' then null
  when ${assignments.state} in ('assigned', 'in-progress') and ${isLate(today)} then 'overdue'
  when ${assignments.state} = 'done' and ${isLate(today)} then 'done-late'
  else ${assignments.state} end)`;

/** The bucket's key as of a day; null for what is in no denominator. */
export const bucketSql = (today: Day): SQL<Bucket | null> => sql<Bucket | null>`(case
  when ${assignments.state} in ('proposed', 'withdrawn') then null
  when ${assignments.state} = 'done' and ${assignments.deadline} is null then 'done-undated'
  when ${assignments.state} = 'done' and ${isLate(today)} then 'done-late'
  when ${assignments.state} = 'done' then 'done-on-time'
  when ${isLate(today)} then 'open-overdue'
  else 'open-in-time' end)`;

/** domain/directives/stale as SQL: 1 or 0, also where nothing was ever said. */
export const staleSql = (today: Day, days: number): SQL<number> =>
  sql<number>`(${inArray(assignments.state, [...SPEAKING_STATES])}
    and coalesce(date(${assignments.lastWordAt}, '+7 hours') <= ${addDays(today, -days)}, 0))`;
