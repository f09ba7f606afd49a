import "server-only";
import { count, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { users } from "../../schema/users";

/** The number of active accounts, for administrators. */
export function countUsers(db: Reader, actor: Actor): number {
  if (!isAdmin(actor)) return 0;
  return db.select({ count: count() }).from(users).where(isNull(users.disabledAt)).get()?.count ?? 0;
}
