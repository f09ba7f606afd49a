import "server-only";
import { and, asc, eq, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { deputyLastsTo } from "../../grants-on";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { deputies, users } from "../../schema/users";

/**
 * Ends the deputyships that match a condition on `deputies` and are not over, including future ones, at once.
 * @returns how many there were
 */
export function endDeputiesIn(
  tx: Transaction,
  actor: Actor,
  which: SQL | undefined,
  now: Date,
  causeId: string,
): number {
  const today = dayInAgency(now.toISOString());
  const acting = tx
    .select({
      id: deputies.id,
      departmentId: deputies.departmentId,
      name: people.fullName,
      department: departments.name,
    })
    .from(deputies)
    .innerJoin(departments, eq(departments.id, deputies.departmentId))
    .innerJoin(users, eq(users.id, deputies.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(which, deputyLastsTo(today)))
    .orderBy(asc(deputies.id))
    .all();
  for (const { id, departmentId, name, department } of acting) {
    tx.update(deputies).set({ endedOn: today }).where(eq(deputies.id, id)).run();
    const event = { kind: "department.deputy_ended", payload: { department, name, on: today } } as const;
    recordEvent(tx, actor, event, { departmentId }, now, { causeId });
  }
  return acting.length;
}
