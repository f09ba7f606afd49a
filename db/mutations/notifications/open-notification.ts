import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Subject } from "@/domain/notifications/path";
import type { Database } from "../../client";
import { standing } from "../../queries/notifications/list-notifications";
import { notifications } from "../../schema/notifications";
import { write } from "../../write";

/**
 * Marks a notification of the actor as read. Reading concerns nobody else, so it records no event.
 * @returns its kind and subject
 * @throws request.not_found, also for another person's, a withdrawn one, and one about something that the actor
 * may no longer see
 */
export function openNotification(
  db: Database,
  actor: Actor,
  { notificationId }: { notificationId: number },
  now: Date,
): Subject & { kind: string } {
  return write(db, (tx) => {
    const own = and(eq(notifications.id, notificationId), standing(actor));
    const notification = tx.select().from(notifications).where(own).get();
    if (!notification) return refuse("request.not_found");
    if (notification.readAt === null) {
      tx.update(notifications).set({ readAt: now.toISOString() }).where(own).run();
    }
    return notification;
  });
}
