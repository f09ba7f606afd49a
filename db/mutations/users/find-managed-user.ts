import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { users } from "../../schema/users";

/** A user's row, for an administrator. @throws request.not_allowed, request.not_found */
export function findManagedUser(tx: Transaction, actor: Actor, userId: number) {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  return tx.select().from(users).where(eq(users.id, userId)).get() ?? refuse("request.not_found");
}
