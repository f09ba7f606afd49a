import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { dayInAgency } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { listGrantsOn } from "../../identity/find-session";
import { notifications } from "../../schema/notifications";
import { people } from "../../schema/people";
import { knownDevices, users } from "../../schema/users";
import { visibleNotifications } from "../../visibility";

export type PushContent = {
  locale: "vi" | "en";
  notification: { id: number; kind: string; payload: unknown };
  count: number;
};

/**
 * What a push shows now; null if the act was undone, the person has read it, may no longer see it, or is disabled.
 * "unknown-device" if the browser is no known device of the person any more.
 */
export function findPushContent(
  db: Reader,
  push: { userId: number; deviceHash: string; notificationId: number; count: number },
  now: Date,
): PushContent | "unknown-device" | null {
  const user = db
    .select({ personId: people.id, name: people.fullName, locale: users.locale })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(users.id, push.userId), isNull(users.disabledAt)))
    .get();
  if (!user) return null;
  if (push.deviceHash !== "" && !isKnown(db, push)) return "unknown-device";
  const { personId, name, locale } = user;
  const grants = listGrantsOn(db, push.userId, dayInAgency(now.toISOString()));
  const actor = { userId: push.userId, personId, name, grants };
  const { id, kind, payload } = notifications;
  const notification = db
    .select({ id, kind, payload })
    .from(notifications)
    .where(
      and(
        eq(id, push.notificationId),
        isNull(notifications.withdrawnAt),
        isNull(notifications.readAt),
        visibleNotifications(actor),
      ),
    )
    .get();
  return grants.length > 0 && notification ? { locale, notification, count: push.count } : null;
}

const isKnown = (db: Reader, { userId, deviceHash }: { userId: number; deviceHash: string }): boolean =>
  db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(and(eq(knownDevices.tokenHash, deviceHash), eq(knownDevices.userId, userId)))
    .get() !== undefined;
