import "server-only";
import { aliasedTable, and, asc, desc, eq, exists, isNull, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { positionHeldOn } from "../../position-held-on";
import { people, positions } from "../../schema/people";
import { deputies, grants, users } from "../../schema/users";
import { sql } from "../../sql";
import { whoHaveLeft } from "../../who-have-left";

const namers = aliasedTable(users, "namers");
const namersPeople = aliasedTable(people, "namers_people");

export type ListedDeputy = {
  id: number;
  name: string;
  fromDay: Day;
  toDay: Day;
  /** The day on which it was ended early. */
  endedOn: Day | null;
  /** Whether the deputyship lasts, and the deputy no longer works in the department, and so no longer acts. */
  hasLeft: boolean;
  namedBy: string | null;
};

type Row = Omit<ListedDeputy, "hasLeft"> & { personId: number; departmentId: number };

/** Past, current and future deputies of a department's head, the latest first. */
export function listDeputies(db: Reader, actor: Actor, departmentId: number, today: Day): ListedDeputy[] {
  if (actor.grants.length === 0) return [];
  const listed: Row[] = db
    .select({
      id: deputies.id,
      personId: people.id,
      departmentId: deputies.departmentId,
      name: people.fullName,
      fromDay: deputies.fromDay,
      toDay: deputies.toDay,
      endedOn: deputies.endedOn,
      namedBy: namersPeople.fullName,
    })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .leftJoin(namers, eq(namers.id, deputies.namedByUserId))
    .leftJoin(namersPeople, eq(namersPeople.id, namers.personId))
    .where(eq(deputies.departmentId, departmentId))
    .orderBy(desc(deputies.fromDay), desc(deputies.id))
    .all();
  const lasting = listed.filter(({ endedOn, toDay }) => endedOn === null && toDay >= today);
  const left = new Set(whoHaveLeft(db, lasting, today).map(({ id }) => id));
  return listed.map(({ id, name, fromDay, toDay, endedOn, namedBy }) => ({
    id,
    name,
    fromDay,
    toDay,
    endedOn,
    hasLeft: left.has(id),
    namedBy,
  }));
}

/**
 * The people a head may name: those with an account who hold a title in the department on a day, or its staff
 * grant, and have not left it.
 */
export function listDeputyChoices(
  db: Reader,
  actor: Actor,
  departmentId: number,
  day: Day,
): { id: number; name: string }[] {
  if (actor.grants.length === 0) return [];
  const inDepartment = (kind: "staff" | "head") =>
    exists(
      db
        .select({ id: grants.id })
        .from(grants)
        .where(
          and(
            eq(grants.userId, users.id),
            eq(grants.departmentId, departmentId),
            eq(grants.kind, kind),
            grantHoldsOn(day),
          ),
        ),
    );
  const titled = exists(
    db
      .select({ id: positions.id })
      .from(positions)
      .where(
        and(eq(positions.personId, people.id), eq(positions.departmentId, departmentId), positionHeldOn(day)),
      ),
  );
  const choices = db
    .select({
      id: users.id,
      personId: people.id,
      name: people.fullName,
      departmentId: sql<number>`${departmentId}`,
      heads: inDepartment("head").mapWith(Boolean),
    })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(isNull(users.disabledAt), eq(people.active, true), or(inDepartment("staff"), titled)))
    .orderBy(asc(people.sortKey), asc(users.id))
    .all()
    .filter(({ heads }) => !heads);
  const left = new Set(whoHaveLeft(db, choices, day).map(({ id }) => id));
  return choices.flatMap(({ id, name }) => (left.has(id) ? [] : [{ id, name }]));
}
