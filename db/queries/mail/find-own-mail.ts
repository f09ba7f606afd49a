import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { MailPace } from "@/domain/notifications/pace";
import type { Reader } from "../../client";
import { users } from "../../schema/users";

/** The address for the actor's mail, "" for none, and the pace. */
export function findOwnMail(db: Reader, actor: Actor): { email: string; mailPace: MailPace } {
  const { email, mailPace } = users;
  const own = db
    .select({ email, mailPace })
    .from(users)
    .where(eq(users.id, actor.userId ?? 0))
    .get();
  return own ?? { email: "", mailPace: "none" };
}
