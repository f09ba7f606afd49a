import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { GiveGrantInput } from "@/domain/access/account-input";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { grants } from "../../schema/users";
import { write } from "../../write";
import { findManagedUser } from "./find-managed-user";

/** Gives a user a grant. @throws request.not_allowed, grant.already_given, department.disabled */
export function giveGrant(db: Database, actor: Actor, input: GiveGrantInput, now: Date): void {
  write(db, (tx) => giveGrantIn(tx, actor, input, now, newCause()));
}

/**
 * The same inside another write, with its causeId.
 * @param given fromDay: the first day with the grant, if it is later than today
 */
export function giveGrantIn(
  tx: Transaction,
  actor: Actor,
  { userId, kind, departmentId, fromDay }: GiveGrantInput & { fromDay?: Day },
  now: Date,
  causeId: string,
): void {
  const { account } = findManagedUser(tx, actor, userId);
  const department =
    departmentId === null
      ? null
      : tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (departmentId !== null && !department?.active) refuse("department.disabled", {}, "departmentId");
  const today = dayInAgency(now.toISOString());
  const begins = fromDay !== undefined && fromDay > today ? fromDay : today;
  const same = tx
    .select({ id: grants.id, toDay: grants.toDay })
    .from(grants)
    .where(
      and(
        eq(grants.userId, userId),
        eq(grants.kind, kind),
        grantLastsTo(begins),
        departmentId === null ? isNull(grants.departmentId) : eq(grants.departmentId, departmentId),
      ),
    )
    .get();
  if (same && same.toDay === null) refuse("grant.already_given", {}, "kind");
  // One that was set to end goes on.
  if (same) tx.update(grants).set({ toDay: null }).where(eq(grants.id, same.id)).run();
  else tx.insert(grants).values({ userId, kind, departmentId, fromDay: begins }).run();
  const from = begins > today ? begins : undefined;
  const payload = { account, kind, department: department?.name ?? null, from };
  recordEvent(tx, actor, { kind: "grant.given", payload }, {}, now, { causeId });
}
