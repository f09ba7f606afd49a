import "server-only";
import { aliasedTable, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { listNewestMeetings } from "./list-meeting-choices";

type DepartmentChoice = {
  id: number;
  name: string;
  active: boolean;
  successor: { id: number; name: string } | null;
};

const successors = aliasedTable(departments, "successors");

/**
 * The values by which the register can be filtered: only those with results. Of meetings the newest, and the one that
 * is chosen.
 */
export function listRegisterChoices(db: Reader, actor: Actor, meetingId: number | null) {
  const seen = actor.grants.length > 0 ? sql`1` : sql`0`;
  const newest = listNewestMeetings(db, actor, meetingId);
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
    meetings: newest.meetings,
    /** Whether there are older meetings that are not listed. */
    olderMeetings: newest.hasMore,
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
