import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { findTitlesOn } from "../../queries/people/find-titles-on";
import { people } from "../../schema/people";

/**
 * A person's name and titles as of a day, to be frozen into minutes.
 * @throws request.not_found for the given form field
 */
export function findPersonOn(
  tx: Transaction,
  personId: number,
  day: Day,
  field: string,
): { name: string; position: string } {
  const person = tx.select().from(people).where(eq(people.id, personId)).get();
  if (!person) return refuse("request.not_found", {}, field);
  return { name: person.fullName, position: findTitlesOn(tx, personId, day) };
}
