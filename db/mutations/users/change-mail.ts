import "server-only";
import { eq } from "drizzle-orm";
import type { MailPace } from "@/domain/notifications/pace";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { users } from "../../schema/users";
import { write } from "../../write";
import { changeEmailIn } from "./change-email-in";

/** Where the session's own user wants mail, "" for nowhere, and how soon; holds for what is told from now on. */
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
