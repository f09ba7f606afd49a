import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { findManagedUser } from "./find-managed-user";

/** Enables an account again. @throws request.not_allowed, request.not_found */
export function enableUser(db: Database, actor: Actor, userId: number, now: Date): void {
  write(db, (tx) => {
    const { account } = findManagedUser(tx, actor, userId);
    tx.update(users)
      .set({ disabledAt: null, enabledAt: now.toISOString(), version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    recordEvent(tx, actor, { kind: "user.enabled", payload: { account } }, {}, now);
  });
}
