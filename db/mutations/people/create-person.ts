import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { nameSortKey } from "@/domain/people/names";
import type { CreatePersonInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { write } from "../../write";
import { addPositionIn } from "./add-position";

/**
 * Creates a person, with a first title if one is given. The year of birth and the mail address are
 * accepted from administrators only.
 * @returns the person's id
 * @throws request.not_allowed, department.disabled
 */
export function createPerson(db: Database, actor: Actor, input: CreatePersonInput, now: Date): number {
  return write(db, (tx) => createPersonIn(tx, actor, input, now));
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
