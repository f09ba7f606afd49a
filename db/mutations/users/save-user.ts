import "server-only";
import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { CreateUserInput, GiveGrantInput } from "@/domain/access/account-input";
import { type Actor, isAdmin } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { HandOver, Leaving } from "@/domain/departments/hand-overs";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { grantHoldsOn, grantLastsTo } from "../../grants-on";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { deputies, grants, users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endDeputiesIn } from "../departments/end-deputies";
import { handOverAllIn } from "../directives/hand-over-work";
import { endSessionsOf } from "../sessions/end-session";
import { endGrant } from "./end-grant";

/**
 * Gives a person an account with a one-time password, to be changed at the first sign-in, and a first grant.
 * @returns the user's id
 * @throws request.not_allowed, request.not_found, user.account_taken, department.disabled
 */
export function createUser(
  db: Database,
  actor: Actor,
  { personId, account, kind, departmentId, passwordHash }: CreateUserInput & { passwordHash: string },
  now: Date,
): number {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const person = tx.select().from(people).where(eq(people.id, personId)).get();
    if (!person) return refuse("request.not_found", {}, "personId");
    if (tx.select().from(users).where(eq(users.account, account)).get()) {
      refuse("user.account_taken", {}, "account");
    }
    const { id } = tx
      .insert(users)
      .values({ personId, account, passwordHash, mustChangePassword: true, createdAt: now.toISOString() })
      .returning({ id: users.id })
      .get();
    const causeId = newCause();
    const payload = { account, name: person.fullName };
    recordEvent(tx, actor, { kind: "user.created", payload }, {}, now, { causeId });
    giveGrantIn(tx, actor, { userId: id, kind, departmentId }, now, causeId);
    return id;
  });
}

/** Gives a user a grant. @throws request.not_allowed, grant.already_given, department.disabled */
export function giveGrant(db: Database, actor: Actor, input: GiveGrantInput, now: Date): void {
  write(db, (tx) => giveGrantIn(tx, actor, input, now, newCause()));
}

/**
 * Takes a grant away and ends the user's sessions: what they may no longer do ends at once. Whoever no more belongs to
 * a department does not act for its head either, and his open work there passes on where that is asked for.
 * @throws request.not_allowed, request.not_found, user.last_admin, directive.officer_of_other_department
 */
export function takeGrant(
  db: Database,
  actor: Actor,
  { userId, grantId, handOvers = [] }: Leaving<{ userId: number; grantId: number }>,
  now: Date,
): void {
  write(db, (tx) => {
    const user = findUser(tx, actor, userId);
    const grant = tx
      .select({ grant: grants, department: departments.name })
      .from(grants)
      .leftJoin(departments, eq(departments.id, grants.departmentId))
      .where(
        and(eq(grants.id, grantId), eq(grants.userId, userId), grantLastsTo(dayInAgency(now.toISOString()))),
      )
      .get();
    if (!grant) return refuse("request.not_found");
    const today = dayInAgency(now.toISOString());
    if (grant.grant.kind === "admin") refuseLastAdmin(tx, userId, today);
    endGrant(tx, grant.grant, today);
    endSessionsOf(tx, userId, "grant-taken", now);
    const causeId = newCause();
    const payload = { account: user.account, kind: grant.grant.kind, department: grant.department };
    recordEvent(tx, actor, { kind: "grant.taken", payload }, {}, now, { causeId });
    handOverAllIn(tx, actor, user.personId, handOvers, now, causeId);
    const { departmentId } = grant.grant;
    if (departmentId === null) return;
    const own = and(eq(deputies.userId, userId), eq(deputies.departmentId, departmentId));
    endDeputiesIn(tx, actor, own, now, causeId);
  });
}

/**
 * Locks an account and ends its sessions; the open work of its person passes on where that is asked for.
 * @throws user.last_admin, user.already_disabled, directive.officer_of_other_department
 */
export function disableUser(
  db: Database,
  actor: Actor,
  userId: number,
  now: Date,
  handOvers: readonly HandOver[] = [],
): void {
  write(db, (tx) => {
    const user = findUser(tx, actor, userId);
    if (user.disabledAt !== null) refuse("user.already_disabled");
    const today = dayInAgency(now.toISOString());
    const admin = tx
      .select()
      .from(grants)
      .where(and(eq(grants.userId, userId), eq(grants.kind, "admin"), grantHoldsOn(today)))
      .get();
    if (admin) refuseLastAdmin(tx, userId, today);
    tx.update(users)
      .set({ disabledAt: now.toISOString(), version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "disabled", now);
    const causeId = newCause();
    const disabled = { kind: "user.disabled", payload: { account: user.account } } as const;
    recordEvent(tx, actor, disabled, {}, now, { causeId });
    handOverAllIn(tx, actor, user.personId, handOvers, now, causeId);
  });
}

export function enableUser(db: Database, actor: Actor, userId: number, now: Date): void {
  write(db, (tx) => {
    const { account } = findUser(tx, actor, userId);
    tx.update(users)
      .set({ disabledAt: null, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    recordEvent(tx, actor, { kind: "user.enabled", payload: { account } }, {}, now);
  });
}

/** A new one-time password; whoever had the old one is signed out. @returns the account */
export function resetPassword(
  db: Database,
  actor: Actor,
  { userId, passwordHash }: { userId: number; passwordHash: string },
  now: Date,
): string {
  return write(db, (tx) => {
    const { account } = findUser(tx, actor, userId);
    tx.update(users)
      .set({ passwordHash, mustChangePassword: true, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "password-changed", now);
    recordEvent(tx, actor, { kind: "user.password_reset", payload: { account } }, {}, now);
    return account;
  });
}

function giveGrantIn(
  tx: Transaction,
  actor: Actor,
  { userId, kind, departmentId }: GiveGrantInput,
  now: Date,
  causeId: string,
): void {
  const { account } = findUser(tx, actor, userId);
  const department =
    departmentId === null
      ? null
      : tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (departmentId !== null && !department?.active) refuse("department.disabled", {}, "departmentId");
  const today = dayInAgency(now.toISOString());
  const same = tx
    .select({ id: grants.id })
    .from(grants)
    .where(
      and(
        eq(grants.userId, userId),
        eq(grants.kind, kind),
        grantLastsTo(today),
        departmentId === null ? isNull(grants.departmentId) : eq(grants.departmentId, departmentId),
      ),
    )
    .get();
  if (same) refuse("grant.already_given", {}, "kind");
  tx.insert(grants).values({ userId, kind, departmentId, fromDay: today }).run();
  const payload = { account, kind, department: department?.name ?? null };
  recordEvent(tx, actor, { kind: "grant.given", payload }, {}, now, { causeId });
}

function findUser(tx: Transaction, actor: Actor, userId: number) {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  return tx.select().from(users).where(eq(users.id, userId)).get() ?? refuse("request.not_found");
}

/** Somebody must be able to give grants back. */
function refuseLastAdmin(tx: Transaction, userId: number, today: Day): void {
  const others = tx
    .select({ count: count() })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.kind, "admin"), grantHoldsOn(today), isNull(users.disabledAt), ne(users.id, userId)))
    .get();
  if (!others?.count) refuse("user.last_admin");
}
