import "server-only";
import { eq } from "drizzle-orm";
import type { ChangePreferencesInput } from "@/domain/access/account-input";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * Language and theme of the session's own user. It bumps no version and records no event: nobody else's form
 * shows it, and it says nothing about the agency.
 */
export function changePreferences(db: Database, { actor }: Session, chosen: ChangePreferencesInput): void {
  write(db, (tx) =>
    tx
      .update(users)
      .set({ locale: chosen.locale, theme: chosen.theme })
      .where(eq(users.id, actor.userId))
      .run(),
  );
}
