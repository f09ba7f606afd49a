import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { MailPace } from "@/domain/notifications/pace";
import type { Reader } from "../../client";
import { listGrantsOn } from "../../identity/find-session";
import { notifications } from "../../schema/notifications";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { visibleNotifications } from "../../visibility";

export type LetterItem = Pick<
  typeof notifications.$inferSelect,
  "id" | "kind" | "payload" | "meetingId" | "directiveId" | "assignmentId"
>;
export type Letter = {
  reader: { actor: Actor; name: string; email: string; locale: "vi" | "en"; pace: MailPace };
  items: LetterItem[];
};

/**
 * The current content and recipient of a mail: without withdrawn notifications, and without those about something
 * that the recipient may no longer see. Null if the recipient is disabled.
 */
export function findLetter(db: Reader, mail: { id: number; userId: number }, now: Date): Letter | null {
  const user = db
    .select({
      id: users.id,
      personId: people.id,
      name: people.fullName,
      email: users.email,
      locale: users.locale,
      pace: users.mailPace,
    })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(users.id, mail.userId), isNull(users.disabledAt)))
    .get();
  if (!user) return null;
  const grants = listGrantsOn(db, user.id, dayInAgency(now.toISOString()));
  const actor: Actor = { userId: user.id, personId: user.personId, name: user.name, grants };
  const { name, email, locale, pace } = user;
  const reader = { actor, name, email, locale, pace };
  return { reader, items: grants.length === 0 ? [] : listItems(db, actor, mail.id) };
}

function listItems(db: Reader, actor: Actor, mailId: number): LetterItem[] {
  const { id, kind, payload, meetingId, directiveId, assignmentId } = notifications;
  return db
    .select({ id, kind, payload, meetingId, directiveId, assignmentId })
    .from(notifications)
    .where(
      and(eq(notifications.mailId, mailId), isNull(notifications.withdrawnAt), visibleNotifications(actor)),
    )
    .orderBy(asc(notifications.id))
    .all();
}
