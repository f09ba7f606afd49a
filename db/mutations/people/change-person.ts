import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Leaving } from "@/domain/departments/hand-overs";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { nameSortKey } from "@/domain/people/names";
import type { ChangePersonInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { people, personNames } from "../../schema/people";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";

/**
 * Changes a person. The year of birth changes only if the form showed it and an administrator sent it; only
 * administrators hand over the person's open work.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, directive.officer_of_other_department
 */
export function changePerson(db: Database, actor: Actor, input: Leaving<ChangePersonInput>, now: Date): void {
  const { personId, version, birthYear, handOvers = [], ...fields } = input;
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const before = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!before) return refuse("request.not_found");
    if (before.version !== version) {
      const birthday = [before.birthDay, before.birthMonth].filter((part) => part !== null).join("/");
      const theirs = [
        { field: "name", value: before.fullName },
        { field: "birthday", value: birthday },
      ];
      refuseAsChanged({ at: "", by: "", theirs: theirs.filter(({ value }) => value !== "") });
    }
    const year = isAdmin(actor) && birthYear !== undefined ? { birthYear } : {};
    tx.update(people)
      .set({ ...fields, ...year, sortKey: nameSortKey(fields.fullName), version: version + 1 })
      .where(eq(people.id, personId))
      .run();
    if (fields.fullName !== before.fullName) {
      const untilDay = dayInAgency(now.toISOString());
      tx.insert(personNames).values({ personId, name: before.fullName, untilDay }).run();
    }
    // The year of birth is for administrators only; the event does not need it, although only they read it.
    const changes = changesBetween(before, fields);
    const causeId = newCause();
    const changed = { kind: "person.changed", payload: { name: before.fullName, changes } } as const;
    if (changes.length > 0) recordEvent(tx, actor, changed, {}, now, { causeId });
    if (before.active && !fields.active) handOverAllIn(tx, actor, personId, handOvers, now, causeId);
  });
}
