import "server-only";
import { asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../client";
import { departments } from "../schema/departments";
import { directives } from "../schema/directives";
import { meetings } from "../schema/meetings";
import { people } from "../schema/people";
import { visibleDirectives } from "../visibility";

/** What the register can be filtered by: only what leads to something. */
export function listRegisterChoices(db: Reader, actor: Actor) {
  if (actor.grants.length === 0) return { departments: [], meetings: [], givers: [] };
  return {
    departments: db
      .select({ id: departments.id, name: departments.name, active: departments.active })
      .from(departments)
      .orderBy(desc(departments.active), asc(departments.sortOrder), asc(departments.id))
      .all(),
    meetings: db
      .selectDistinct({ id: meetings.id, code: meetings.code, heldOn: meetings.heldOn })
      .from(meetings)
      .innerJoin(directives, eq(directives.meetingId, meetings.id))
      .where(isNotNull(directives.number))
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
