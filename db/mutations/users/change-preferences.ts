import "server-only";
import { eq } from "drizzle-orm";
import type { ChangePreferencesInput } from "@/domain/access/account-input";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * Saves language and theme of the session's own user. It increases no version and records no event, because it
 * concerns nobody else.
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
