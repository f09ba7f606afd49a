import "server-only";
import { and, desc, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import type { NameNextHeadInput } from "@/domain/departments/department-input";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { write } from "../../write";
import { handOverWorkIn } from "../directives/hand-over-work";
import { endGrant } from "../users/end-grant";

/**
 * An administrator names who heads a department from a day on; the grant of the leaving head ends the day before,
 * and past days stay correct. If requested and the day has come, work of which the leaving head is the officer in
 * charge passes to the successor in the same write; before the day it stays with the old head.
 * @throws request.not_allowed, request.not_found, department.disabled, head.same_person, head.heads_already,
 * head.begins_too_early
 */
export function nameNextHead(db: Database, actor: Actor, input: NameNextHeadInput, now: Date): void {
  const { departmentId, leavingUserId, userId, fromDay, handOver } = input;
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const department = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
    if (!department) return refuse("request.not_found");
    if (!department.active) refuse("department.disabled");
    if (leavingUserId === userId) refuse("head.same_person", {}, "userId");
    const today = dayInAgency(now.toISOString());
    const next = findUser(tx, userId);
    if (!next || next.disabledAt !== null) return refuse("request.not_found", {}, "userId");
    if (findHeadship(tx, departmentId, userId, fromDay)) refuse("head.heads_already", {}, "userId");
    const leaving = leavingUserId === null ? null : findUser(tx, leavingUserId);
    if (leavingUserId !== null) {
      const grant = findHeadship(tx, departmentId, leavingUserId, today);
      if (!leaving || !grant) return refuse("request.not_found", {}, "leavingUserId");
      if (grant.fromDay !== null && grant.fromDay >= fromDay) {
        refuse("head.begins_too_early", { day: formatDay(grant.fromDay) }, "fromDay");
      }
      endGrant(tx, grant, fromDay);
    }
    // The past does not change: the new head begins today at the earliest.
    if (fromDay < today) refuse("head.begins_too_early", { day: formatDay(today) }, "fromDay");
    tx.insert(grants).values({ userId, kind: "head", departmentId, fromDay }).run();
    const causeId = newCause();
    const payload = {
      department: department.name,
      userId,
      name: next.name,
      from: fromDay,
      leaving: leaving?.name ?? null,
    };
    recordEvent(tx, actor, { kind: "department.head_named", payload }, { departmentId }, now, { causeId });
    if (!handOver || !leaving || fromDay > today) return;
    const people = { fromPersonId: leaving.personId, toPersonId: next.personId };
    handOverWorkIn(tx, actor, { departmentId, ...people }, now, causeId);
  });
}

const findUser = (tx: Transaction, userId: number) =>
  tx
    .select({ personId: people.id, name: people.fullName, disabledAt: users.disabledAt })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(eq(users.id, userId))
    .get();

/** A user's head grant that does not end before a day; the latest of several. */
const findHeadship = (tx: Transaction, departmentId: number, userId: number, day: string) =>
  tx
    .select()
    .from(grants)
    .where(
      and(
        eq(grants.userId, userId),
        eq(grants.kind, "head"),
        eq(grants.departmentId, departmentId),
        grantLastsTo(day),
      ),
    )
    .orderBy(desc(grants.fromDay))
    .get();
