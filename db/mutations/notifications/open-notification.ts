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
 * Opens what the actor was told: from then on it is read. What was read is nobody else's matter, so it leaves
 * no event.
 * @returns what it tells of
 * @throws request.not_found, also for another person's, what was withdrawn, and what he may not see any more
 */
export function openNotification(
  db: Database,
  actor: Actor,
  { notificationId }: { notificationId: number },
  now: Date,
): Subject {
  return write(db, (tx) => {
    const own = and(eq(notifications.id, notificationId), standing(actor));
    const told = tx.select().from(notifications).where(own).get();
    if (!told) return refuse("request.not_found");
    if (told.readAt === null) {
      tx.update(notifications).set({ readAt: now.toISOString() }).where(own).run();
    }
    return told;
  });
}
