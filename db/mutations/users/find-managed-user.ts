import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { users } from "../../schema/users";

export function findManagedUser(tx: Transaction, actor: Actor, userId: number) {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  return tx.select().from(users).where(eq(users.id, userId)).get() ?? refuse("request.not_found");
}
