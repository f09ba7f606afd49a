import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { KnownPerson } from "@/domain/people/namesakes";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { people, positions } from "../../schema/people";

/** Active people with their titles on a day, which distinguish namesakes. */
export function listKnownPeople(db: Reader, today: Day): KnownPerson[] {
  const held = db
    .select({ personId: positions.personId, title: positions.title, departmentId: positions.departmentId })
    .from(positions)
    .where(positionHeldOn(today))
    .all();
  return db
    .select()
    .from(people)
    .where(eq(people.active, true))
    .all()
    .map((person) => ({ ...person, posts: held.filter(({ personId }) => personId === person.id) }));
}
