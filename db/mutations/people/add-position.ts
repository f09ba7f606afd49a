import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { AddPositionInput } from "@/domain/people/person-input";
import { canKeepPeople } from "@/domain/people/policy";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { write } from "../../write";

/** Adds a title that a person holds from a day on. @throws request.not_allowed, department.disabled */
export function addPosition(db: Database, actor: Actor, input: AddPositionInput, now: Date): void {
  write(db, (tx) => {
    if (!canKeepPeople(actor)) refuse("request.not_allowed");
    addPositionIn(tx, actor, input, now, newCause());
  });
}

/** Heads are listed before deputies, deputies before staff, wherever titles are listed. */
const RANKS: readonly [RegExp, number][] = [
  [/^(bí thư|trưởng ban|giám đốc|chánh|trưởng)/i, 20],
  [/^phó/i, 30],
];

/** The same inside another write. @returns the id of the title */
export function addPositionIn(
  tx: Transaction,
  actor: Actor,
  { personId, title, departmentId, body, fromDay }: AddPositionInput,
  now: Date,
  causeId: string,
): number {
  const person = tx.select().from(people).where(eq(people.id, personId)).get() ?? refuse("request.not_found");
  const department =
    departmentId === null
      ? null
      : tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (department !== null && !department?.active) refuse("department.disabled", {}, "departmentId");
  const rank = RANKS.find(([pattern]) => pattern.test(title))?.[1] ?? 50;
  const recordedOn = dayInAgency(now.toISOString());
  const { id } = tx
    .insert(positions)
    .values({ personId, title, departmentId, body, fromDay, rank, recordedOn })
    .returning({ id: positions.id })
    .get();
  const payload = { name: person.fullName, title, department: department?.name ?? null };
  recordEvent(tx, actor, { kind: "position.added", payload }, {}, now, { causeId });
  return id;
}
