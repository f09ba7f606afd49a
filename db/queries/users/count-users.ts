import "server-only";
import { count, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { users } from "../../schema/users";

/** The number of active accounts, for administrators. */
export function countUsers(db: Reader, actor: Actor): number {
  if (!isAdmin(actor)) return 0;
  const found = prepared(db, "active accounts", () =>
    db.select({ count: count() }).from(users).where(isNull(users.disabledAt)).prepare(),
  ).get();
  return found?.count ?? 0;
}
