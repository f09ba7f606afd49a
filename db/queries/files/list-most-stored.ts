import "server-only";
import { desc, eq, sum } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { attachments, storedFiles } from "../../schema/attachments";
import { people } from "../../schema/people";
import { users } from "../../schema/users";

export type StoredByPerson = { userId: number; name: string; account: string; bytes: number };

/** The people who have sent most bytes of files, counted as their quota counts them; for administrators. */
export function listMostStored(db: Reader, actor: Actor, limit: number): StoredByPerson[] {
  if (!isAdmin(actor)) return [];
  const bytes = sum(storedFiles.size).mapWith(Number);
  return db
    .select({ userId: users.id, name: people.fullName, account: users.account, bytes })
    .from(attachments)
    .innerJoin(storedFiles, eq(storedFiles.sha256, attachments.sha256))
    .innerJoin(users, eq(users.id, attachments.uploadedByUserId))
    .innerJoin(people, eq(people.id, users.personId))
    .groupBy(users.id)
    .orderBy(desc(bytes), users.id)
    .limit(limit)
    .all();
}
