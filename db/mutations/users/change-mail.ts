import "server-only";
import { eq } from "drizzle-orm";
import type { MailPace } from "@/domain/notifications/pace";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { users } from "../../schema/users";
import { write } from "../../write";
import { changeEmailIn } from "./change-email-in";

/** Sets where the session's own user wants mail ("" for none) and how soon, for later notifications. */
export function changeMail(
  db: Database,
  { actor }: Session,
  { email, mailPace }: { email: string; mailPace: MailPace },
  now: Date,
): void {
  write(db, (tx) => {
    changeEmailIn(tx, actor, { userId: actor.userId, email }, now);
    tx.update(users).set({ mailPace }).where(eq(users.id, actor.userId)).run();
  });
}
