import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { departments } from "../../schema/departments";
import { positions } from "../../schema/people";

/** The name of the first department in which each of these people has a title on a day. */
export function findDepartmentsHeld(db: Reader, personIds: readonly number[], day: Day): Map<number, string> {
  const found = db
    .select({ personId: positions.personId, name: departments.name })
    .from(positions)
    .innerJoin(departments, eq(departments.id, positions.departmentId))
    .where(and(inArray(positions.personId, [...personIds]), positionHeldOn(day)))
    .orderBy(asc(positions.rank), asc(positions.id))
    .all();
  return new Map(found.reverse().map(({ personId, name }) => [personId, name]));
}
