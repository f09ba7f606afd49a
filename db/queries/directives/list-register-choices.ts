import "server-only";
import { aliasedTable, and, asc, desc, eq, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

type DepartmentChoice = {
  id: number;
  name: string;
  active: boolean;
  successor: { id: number; name: string } | null;
};

const successors = aliasedTable(departments, "successors");

/** Of how many meetings the register offers a choice; an older one is found by its code in the search. */
const MOST_MEETINGS = 60;

/**
 * The values by which the register can be filtered: only those with results. Of meetings the newest, and the one that
 * is chosen.
 */
export function listRegisterChoices(db: Reader, actor: Actor, meetingId: number | null) {
  const seen = actor.grants.length > 0 ? sql`1` : sql`0`;
  const meetingsWhere = (chosen: SQL | undefined) =>
    db
      .select({ id: meetings.id, code: meetings.code, heldOn: meetings.heldOn })
      .from(meetings)
      .where(
        and(
          seen,
          chosen,
          sql`exists (select 1 from directives d where d.meeting_id = ${meetings.id} and d.number is not null)`,
        ),
      )
      .orderBy(desc(meetings.heldOn), desc(meetings.id))
      .limit(MOST_MEETINGS + 1)
      .all();
  const found = meetingsWhere(undefined);
  const newest = found.slice(0, MOST_MEETINGS);
  const isListed = meetingId === null || newest.some(({ id }) => id === meetingId);
  return {
    departments: db
      .select({
        department: departments,
        successor: { id: successors.id, name: successors.name },
      })
      .from(departments)
      .leftJoin(successors, eq(successors.id, departments.successorId))
      .where(seen)
      .orderBy(desc(departments.active), asc(departments.sortOrder), asc(departments.id))
      .all()
      .map(
        ({ department: { id, name, active }, successor }): DepartmentChoice => ({
          id,
          name,
          active,
          successor,
        }),
      ),
    meetings: isListed ? newest : [...newest, ...meetingsWhere(eq(meetings.id, meetingId))],
    /** Whether there are older meetings that are not listed. */
    olderMeetings: found.length > MOST_MEETINGS,
    givers: db
      .select({ id: people.id, name: people.fullName })
      .from(people)
      .where(
        sql`exists (select 1 from ${directives} where ${directives.givenByPersonId} = ${people.id} and ${visibleDirectives(actor)})`,
      )
      .orderBy(asc(people.sortKey))
      .all(),
  };
}
