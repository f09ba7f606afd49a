import "server-only";
import { aliasedTable, and, asc, desc, eq, isNotNull } from "drizzle-orm";
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

/** The values by which the register can be filtered: only those with results. */
export function listRegisterChoices(db: Reader, actor: Actor) {
  const seen = actor.grants.length > 0 ? sql`1` : sql`0`;
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
    meetings: db
      .selectDistinct({ id: meetings.id, code: meetings.code, heldOn: meetings.heldOn })
      .from(meetings)
      .innerJoin(directives, eq(directives.meetingId, meetings.id))
      .where(and(seen, isNotNull(directives.number)))
      .orderBy(desc(meetings.heldOn), desc(meetings.id))
      .all(),
    givers: db
      .selectDistinct({ id: people.id, name: people.fullName, key: people.sortKey })
      .from(people)
      .innerJoin(directives, eq(directives.givenByPersonId, people.id))
      .where(visibleDirectives(actor))
      .orderBy(asc(people.sortKey))
      .all(),
  };
}
