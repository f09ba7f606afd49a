import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Reader } from "../../client";
import { listGrantsOn } from "../../identity/find-session";
import { people } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { users } from "../../schema/users";

/** An import whose rows are being stored or taken back, and the person who began it with the current rights. */
export type ImportRun = Omit<typeof sheetImports.$inferSelect, "book" | "checked"> & { actor: Actor };

/**
 * The import with the person who runs it.
 * @throws request.not_allowed if that person cannot sign in any more
 */
export function findRun(db: Reader, importId: number, now: Date): ImportRun & { checked: unknown } {
  const row = db.select().from(sheetImports).where(eq(sheetImports.id, importId)).get();
  if (!row) return refuse("request.not_found");
  const user = db
    .select({ userId: users.id, personId: people.id, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(users.id, row.runByUserId ?? 0), isNull(users.disabledAt)))
    .get();
  if (!user) return refuse("request.not_allowed");
  return {
    ...row,
    actor: { ...user, grants: listGrantsOn(db, user.userId, dayInAgency(now.toISOString())) },
  };
}
