import "server-only";
import { and, asc, count, desc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import { canSetBirthdayConsent, canViewBirthday } from "@/domain/people/policy";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { agendaItems, meetings } from "../../schema/meetings";
import { people, positions } from "../../schema/people";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { seesBirthYears, visibleDirectives, visibleMinutes } from "../../visibility";

export type FoundPerson = {
  id: number;
  version: number;
  name: string;
  active: boolean;
  /** Null for readers who may not see them. */
  birthDay: number | null;
  birthMonth: number | null;
  /** Since when the person agrees that colleagues see day and month; for the person and those who maintain people. */
  birthdayConsentAt: string | null;
  /** Null for readers who may not see it. */
  birthYear: number | null;
  titles: {
    id: number;
    title: string;
    where: string;
    departmentId: number | null;
    fromDay: Day;
    toDay: Day | null;
  }[];
  spoke: { meetingId: number; itemId: number; title: string; meeting: string; heldOn: Day }[];
  inCharge: { directiveId: number; code: string | null; summary: string }[];
  /** For administrators. */
  account: { userId: number; account: string } | null;
};

/** How many of a person's speeches are listed. */
const SPEECHES = 12;
/** The newest of more speeches are met soon on the way from the newest meeting on; fewer are rather sorted. */
const MOST_SORTED = 500;

/** One person with titles over time, speeches and open work in charge; null if there is none. */
export function findPerson(db: Reader, actor: Actor, personId: number): FoundPerson | null {
  if (actor.grants.length === 0) return null;
  const row = db.select().from(people).where(eq(people.id, personId)).get();
  if (!row) return null;
  const { id, version, fullName, active, birthdayConsentAt } = row;
  const isShown = canViewBirthday(actor, { id, consented: birthdayConsentAt !== null });
  return {
    id,
    version,
    name: fullName,
    active,
    birthDay: isShown ? row.birthDay : null,
    birthMonth: isShown ? row.birthMonth : null,
    birthdayConsentAt: canSetBirthdayConsent(actor, id) ? birthdayConsentAt : null,
    birthYear: seesBirthYears(actor) ? row.birthYear : null,
    titles: db
      .select({
        id: positions.id,
        title: positions.title,
        departmentId: positions.departmentId,
        where: sql<string>`coalesce(${departments.name}, ${positions.body})`,
        fromDay: positions.fromDay,
        toDay: positions.toDay,
      })
      .from(positions)
      .leftJoin(departments, eq(departments.id, positions.departmentId))
      .where(eq(positions.personId, id))
      .orderBy(sql`${positions.toDay} is not null`, desc(positions.fromDay), asc(positions.rank))
      .all(),
    spoke: listSpeeches(db, actor, id),
    inCharge: db
      .select({ directiveId: directives.id, code: directives.code, summary: directives.summary })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(
        and(
          eq(assignments.officerPersonId, id),
          inArray(assignments.state, [...OPEN_STATES]),
          visibleDirectives(actor),
        ),
      )
      .orderBy(asc(assignments.deadline))
      .all(),
    account: isAdmin(actor)
      ? (db
          .select({ userId: users.id, account: users.account })
          .from(users)
          .where(and(eq(users.personId, id), isNull(users.disabledAt)))
          .get() ?? null)
      : null,
  };
}

/** The newest speeches in minutes that the actor may read. */
function listSpeeches(db: Reader, actor: Actor, personId: number): FoundPerson["spoke"] {
  const own = db
    .select({ id: agendaItems.id })
    .from(agendaItems)
    .where(eq(agendaItems.speakerPersonId, personId))
    .limit(MOST_SORTED + 1)
    .as("own");
  const counted = db.select({ count: count() }).from(own).get();
  const values = {
    meetingId: meetings.id,
    itemId: agendaItems.id,
    title: agendaItems.title,
    meeting: meetings.title,
    heldOn: meetings.heldOn,
  };
  const said = and(
    eq(agendaItems.meetingId, meetings.id),
    eq(agendaItems.speakerPersonId, personId),
    visibleMinutes(actor),
  );
  // SQLite keeps the order of a cross join: from the meetings, in the order of their days, or from the speeches.
  const found =
    (counted?.count ?? 0) > MOST_SORTED
      ? db.select(values).from(meetings).crossJoin(agendaItems)
      : db.select(values).from(agendaItems).crossJoin(meetings);
  return found.where(said).orderBy(desc(meetings.heldOn), asc(agendaItems.sortOrder)).limit(SPEECHES).all();
}
