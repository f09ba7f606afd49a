import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type RegisterColumn, USUAL_COLUMNS } from "@/domain/directives/register-columns";
import { readColumns } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { users } from "../../schema/users";
import { sql } from "../../sql";

/** The register's columns that the actor chose; the usual ones if none were chosen. */
export function findOwnColumns(db: Reader, actor: Actor): readonly RegisterColumn[] {
  if (actor.userId === null) return USUAL_COLUMNS;
  const found = prepared(db, "own columns", () =>
    db
      .select({ columns: users.registerColumns })
      .from(users)
      .where(eq(users.id, sql.placeholder("userId")))
      .prepare(),
  ).get({ userId: actor.userId });
  return readColumns(found?.columns ?? "");
}
