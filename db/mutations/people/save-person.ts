import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Leaving } from "@/domain/departments/hand-overs";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { nameSortKey } from "@/domain/people/names";
import type {
  AddPositionInput,
  ChangePersonInput,
  CreatePersonInput,
  EndPositionInput,
} from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import { changesBetween } from "../../changes-between";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { write } from "../../write";
import { handOverAllIn } from "../directives/hand-over-work";

/**
 * A new person, with a first title if one is given. The year of birth is taken from administrators only.
 * @returns the person's id
 * @throws request.not_allowed, department.disabled
 */
export function createPerson(db: Database, actor: Actor, input: CreatePersonInput, now: Date): number {
  return write(db, (tx) => createPersonIn(tx, actor, input, now));
}

/** The same inside another write. */
export function createPersonIn(tx: Transaction, actor: Actor, input: CreatePersonInput, now: Date): number {
  const { title, departmentId, fromDay, birthYear, ...fields } = input;
  if (!canKeepPeople(actor)) refuse("request.not_allowed");
  const { id } = tx
    .insert(people)
    .values({
      ...fields,
      sortKey: nameSortKey(fields.fullName),
      birthYear: isAdmin(actor) ? (birthYear ?? null) : null,
    })
    .returning({ id: people.id })
    .get();
  const causeId = newCause();
  const payload = { name: fields.fullName };
  recordEvent(tx, actor, { kind: "person.created", payload }, {}, now, { causeId });
  if (title !== "" && fromDay !== null) {
    addPositionIn(tx, actor, { personId: id, title, departmentId, body: "", fromDay }, now, causeId);
  }
  return id;
}

/**
 * Changes a person. A year of birth that the form did not show stays as it is, and only administrators' is taken; only
 * they hand his open work over.
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
    // The year of birth is for administrators; the event is read by them alone, yet needs no year either.
    const changes = changesBetween(before, fields);
    const causeId = newCause();
    const changed = { kind: "person.changed", payload: { name: before.fullName, changes } } as const;
    if (changes.length > 0) recordEvent(tx, actor, changed, {}, now, { causeId });
    if (before.active && !fields.active) handOverAllIn(tx, actor, personId, handOvers, now, causeId);
  });
}

/** A title that a person holds from a day on. @throws request.not_allowed, department.disabled */
export function addPosition(db: Database, actor: Actor, input: AddPositionInput, now: Date): void {
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    addPositionIn(tx, actor, input, now, newCause());
  });
}

/**
 * A title's last day; the open work of which its holder is in charge passes on where an administrator asks for it.
 * @throws request.not_allowed, request.not_found, position.ends_before_it_begins,
 *   directive.officer_of_other_department
 */
export function endPosition(db: Database, actor: Actor, input: Leaving<EndPositionInput>, now: Date): void {
  const { personId, positionId, toDay, handOvers = [] } = input;
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    const held = tx
      .select({ position: positions, name: people.fullName })
      .from(positions)
      .innerJoin(people, eq(people.id, positions.personId))
      .where(and(eq(positions.id, positionId), eq(positions.personId, personId)))
      .get();
    if (!held) return refuse("request.not_found");
    if (toDay < held.position.fromDay) refuse("position.ends_before_it_begins", {}, "toDay");
    tx.update(positions).set({ toDay }).where(eq(positions.id, positionId)).run();
    const payload = { name: held.name, title: held.position.title, on: toDay };
    const causeId = newCause();
    recordEvent(tx, actor, { kind: "position.ended", payload }, {}, now, { causeId });
    handOverAllIn(tx, actor, personId, handOvers, now, causeId);
  });
}

/** Heads come before deputies, deputies before staff, wherever titles are listed. */
const RANKS: readonly [RegExp, number][] = [
  [/^(bí thư|trưởng ban|giám đốc|chánh|trưởng)/i, 20],
  [/^phó/i, 30],
];

function addPositionIn(
  tx: Transaction,
  actor: Actor,
  { personId, title, departmentId, body, fromDay }: AddPositionInput,
  now: Date,
  causeId: string,
): void {
  const person = tx.select().from(people).where(eq(people.id, personId)).get() ?? refuse("request.not_found");
  if (departmentId !== null) {
    const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
    if (!department?.active) refuse("department.disabled", {}, "departmentId");
  }
  const rank = RANKS.find(([pattern]) => pattern.test(title))?.[1] ?? 50;
  tx.insert(positions).values({ personId, title, departmentId, body, fromDay, rank }).run();
  const payload = { name: person.fullName, title };
  recordEvent(tx, actor, { kind: "position.added", payload }, {}, now, { causeId });
}
