import "server-only";
import { and, desc, eq, inArray, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { meetings } from "../../schema/meetings";
import { listFound } from "../../search-match";
import { sql } from "../../sql";

export type MeetingChoice = { id: number; code: string; heldOn: Day };

/** How many meetings are offered at a time. */
const OFFERED = 12;

/** The newest meetings that issued directives, and the chosen one if it is older. Whether there are more than these. */
export function listNewestMeetings(
  db: Reader,
  actor: Actor,
  meetingId: number | null,
): { meetings: MeetingChoice[]; hasMore: boolean } {
  const found = prepared(db, `newest meetings ${actor.grants.length > 0}`, () =>
    select(db, actor, ISSUED)
      .limit(OFFERED + 1)
      .prepare(),
  ).all();
  const newest = found.slice(0, OFFERED);
  const isListed = meetingId === null || newest.some(({ id }) => id === meetingId);
  const chosen = isListed ? [] : select(db, actor, and(ISSUED, eq(meetings.id, meetingId))).all();
  return { meetings: newest.concat(chosen), hasMore: found.length > OFFERED };
}

/** The newest meetings that issued directives and are found by the words: a code, a title, a day, a place. */
export function findMeetingChoices(db: Reader, actor: Actor, query: string): MeetingChoice[] {
  if (actor.grants.length === 0) return [];
  const asked = { subject: "meeting", query, abbreviations: [] } as const;
  const isOffered = (id: SQL) =>
    sql`exists (select 1 from ${meetings} where ${meetings.id} = ${id} and ${ISSUED})`;
  const ids = listFound(db, asked, isOffered, OFFERED);
  const byId = new Map(
    select(db, actor, inArray(meetings.id, ids))
      .all()
      .map((meeting) => [meeting.id, meeting]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Everybody with a grant sees a meeting that issued directives: it is signed. */
const ISSUED = sql`exists (select 1 from directives d where d.meeting_id = ${meetings.id} and d.number is not null)`;

const select = (db: Reader, actor: Actor, where: SQL | undefined) =>
  db
    .select({ id: meetings.id, code: meetings.code, heldOn: meetings.heldOn })
    .from(meetings)
    .where(and(actor.grants.length > 0 ? undefined : sql`0`, where))
    .orderBy(desc(meetings.heldOn), desc(meetings.id));
