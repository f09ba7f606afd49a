import "server-only";
import { eq } from "drizzle-orm";
import type { CreateUserInput } from "@/domain/access/account-input";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { write } from "../../write";
import { giveGrantIn } from "./give-grant";

/**
 * Creates a person's account with a one-time password, to be changed at the first sign-in, and a first grant.
 * @returns the user's id
 * @throws request.not_allowed, request.not_found, user.account_taken, department.disabled
 */
export function createUser(
  db: Database,
  actor: Actor,
  input: CreateUserInput & { passwordHash: string },
  now: Date,
): number {
  return write(db, (tx) => createUserIn(tx, actor, input, now));
}

/** The same inside another write. @param accountField the form's field of the account, for a refusal */
export function createUserIn(
  tx: Transaction,
  actor: Actor,
  { personId, account, kind, departmentId, passwordHash }: CreateUserInput & { passwordHash: string },
  now: Date,
  accountField = "account",
): number {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const person = tx.select().from(people).where(eq(people.id, personId)).get();
  if (!person) return refuse("request.not_found", {}, "personId");
  if (tx.select().from(users).where(eq(users.account, account)).get()) {
    refuse("user.account_taken", {}, accountField);
  }
  const { id } = tx
    .insert(users)
    .values({
      personId,
      account,
      passwordHash,
      // As the list of staff had it.
      email: person.email,
      mustChangePassword: true,
      createdAt: now.toISOString(),
    })
    .returning({ id: users.id })
    .get();
  tx.update(people).set({ email: "" }).where(eq(people.id, personId)).run();
  const causeId = newCause();
  const payload = { account, name: person.fullName };
  recordEvent(tx, actor, { kind: "user.created", payload }, {}, now, { causeId });
  giveGrantIn(tx, actor, { userId: id, kind, departmentId }, now, causeId);
  return id;
}
