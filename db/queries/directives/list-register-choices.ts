import "server-only";
import { aliasedTable, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
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
  const asked = prepared(db, `register choices ${viewOf(actor)}`, () => selectChoices(db, actor));
  const newest = listNewestMeetings(db, actor, meetingId);
  return {
    departments: asked.departments.all().map(
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
    givers: asked.givers.all(),
  };
}

const selectChoices = (db: Reader, actor: Actor) => ({
  departments: db
    .select({
      department: departments,
      successor: { id: successors.id, name: successors.name },
    })
    .from(departments)
    .leftJoin(successors, eq(successors.id, departments.successorId))
    .where(actor.grants.length > 0 ? sql`1` : sql`0`)
    .orderBy(desc(departments.active), asc(departments.sortOrder), asc(departments.id))
    .prepare(),
  givers: db
    .select({ id: people.id, name: people.fullName })
    .from(people)
    .where(
      sql`exists (select 1 from ${directives} where ${directives.givenByPersonId} = ${people.id} and ${visibleDirectives(actor)})`,
    )
    .orderBy(asc(people.sortKey))
    .prepare(),
});
