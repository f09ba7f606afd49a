import "server-only";
import { and, eq, gte, isNull, lte } from "drizzle-orm";
import { type Actor, headsItself } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { NameDeputyInput } from "@/domain/departments/department-input";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { listDeputyChoices } from "../../queries/departments/list-deputies";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { deputies, users } from "../../schema/users";
import { write } from "../../write";

/**
 * The head of a department names a deputy, who has the head's rights from a day to a day, both included; one
 * deputy at a time. A deputy cannot name one.
 * @throws request.not_allowed, department.disabled, deputy.in_past, deputy.ends_before_it_begins,
 * deputy.not_of_department, deputy.days_taken
 */
export function nameDeputy(db: Database, actor: Actor, input: NameDeputyInput, now: Date): void {
  const { departmentId, userId, fromDay, toDay } = input;
  write(db, (tx) => {
    if (!headsItself(actor, departmentId)) refuse("request.not_allowed");
    const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
    if (!department?.active) return refuse("department.disabled");
    const today = dayInAgency(now.toISOString());
    if (fromDay < today) refuse("deputy.in_past", {}, "fromDay");
    if (toDay < fromDay) refuse("deputy.ends_before_it_begins", {}, "toDay");
    const chosen = listDeputyChoices(tx, actor, departmentId, today).find(({ id }) => id === userId);
    if (!chosen) return refuse("deputy.not_of_department", {}, "userId");
    refuseTakenDays(tx, departmentId, fromDay, toDay);
    const namedByUserId = actor.userId;
    tx.insert(deputies).values({ departmentId, userId, namedByUserId, fromDay, toDay }).run();
    const payload = { department: department.name, userId, name: chosen.name, from: fromDay, to: toDay };
    recordEvent(tx, actor, { kind: "department.deputy_named", payload }, { departmentId }, now);
  });
}

function refuseTakenDays(tx: Transaction, departmentId: number, fromDay: Day, toDay: Day): void {
  const taken = tx
    .select({ name: people.fullName })
    .from(deputies)
    .innerJoin(users, eq(users.id, deputies.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(
      and(
        eq(deputies.departmentId, departmentId),
        isNull(deputies.endedOn),
        lte(deputies.fromDay, toDay),
        gte(deputies.toDay, fromDay),
      ),
    )
    .get();
  if (taken) refuse("deputy.days_taken", { name: taken.name }, "fromDay");
}
