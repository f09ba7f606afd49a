import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { nameSortKey } from "@/domain/people/names";
import { compareNamesakes } from "@/domain/people/namesakes";
import type { CreatePersonInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import { spellingOf } from "@/domain/text/spelling";
import type { Database, Transaction } from "../../client";
import { listKnownPeople } from "../../queries/people/list-known-people";
import { newCause, recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { write } from "../../write";
import { addPositionIn } from "./add-position";

/**
 * Creates a person, with a first title if one is given. The year of birth and the mail address are
 * accepted from administrators only.
 * @returns the person's id
 * @throws request.not_allowed, department.disabled, person.already_there
 */
export function createPerson(db: Database, actor: Actor, input: CreatePersonInput, now: Date): number {
  return write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    refuseSamePerson(tx, input, dayInAgency(now.toISOString()));
    return createPersonIn(tx, actor, input, now);
  });
}

/** Refuses a person who is in the list already; one with the same name and another birthday or department is not the same. */
function refuseSamePerson(tx: Transaction, input: CreatePersonInput, today: Day): void {
  const { fullName, birthDay, birthMonth, birthYear = null, title, departmentId } = input;
  const posts = title === "" && departmentId === null ? [] : [{ title, departmentId }];
  const person = { fullName, birthDay, birthMonth, birthYear, posts };
  const spelling = spellingOf(fullName);
  const same = listKnownPeople(tx, today).find(
    (known) => spellingOf(known.fullName) === spelling && compareNamesakes(known, person) === "same",
  );
  if (same) refuse("person.already_there", { name: same.fullName }, "fullName");
}

/** The same inside another write. */
export function createPersonIn(
  tx: Transaction,
  actor: Actor,
  input: CreatePersonInput & { email?: string },
  now: Date,
): number {
  const { title, departmentId, fromDay, birthYear, email = "" } = input;
  const { fullName, birthDay, birthMonth } = input;
  if (!canKeepPeople(actor)) refuse("request.not_allowed");
  const { id } = tx
    .insert(people)
    .values({
      fullName,
      birthDay,
      birthMonth,
      sortKey: nameSortKey(fullName),
      email: isAdmin(actor) ? email : "",
      birthYear: isAdmin(actor) ? (birthYear ?? null) : null,
    })
    .returning({ id: people.id })
    .get();
  const causeId = newCause();
  const payload = { name: fullName };
  recordEvent(tx, actor, { kind: "person.created", payload }, {}, now, { causeId });
  if (title !== "" && fromDay !== null) {
    addPositionIn(tx, actor, { personId: id, title, departmentId, body: "", fromDay }, now, causeId);
  }
  return id;
}
