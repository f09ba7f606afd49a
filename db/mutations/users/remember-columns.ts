import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type RegisterColumn, USUAL_COLUMNS } from "@/domain/directives/register-columns";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * Remembers the columns in which the actor reads the register. It records no event, because it concerns nobody else.
 * @throws request.not_allowed
 */
export function rememberColumns(
  db: Database,
  actor: Actor,
  { columns }: { columns: readonly RegisterColumn[] },
): void {
  const { userId } = actor;
  if (userId === null || actor.grants.length === 0) refuse("request.not_allowed");
  // Empty for the usual ones: who has not chosen gets a column that becomes usual later.
  const usual = columns.join() === USUAL_COLUMNS.join();
  write(db, (tx) =>
    tx
      .update(users)
      .set({ registerColumns: usual ? "" : columns.join(",") })
      .where(eq(users.id, userId))
      .run(),
  );
}
