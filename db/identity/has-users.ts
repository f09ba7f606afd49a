import "server-only";
import type { Reader } from "../client";
import { users } from "../schema/users";

/** False only in an empty installation, which asks for its first administrator. */
export const hasUsers = (db: Reader): boolean =>
  db.select({ id: users.id }).from(users).limit(1).get() !== undefined;
