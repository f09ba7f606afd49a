import "server-only";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { notifications } from "../../schema/notifications";
import { write } from "../../write";

/** Marks the actor's notifications as read, up to the one at the top of the page; later ones stay unread. */
export function readNotifications(
  db: Database,
  actor: Actor,
  { lastId }: { lastId: number },
  now: Date,
): void {
  write(db, (tx) => {
    tx.update(notifications)
      .set({ readAt: now.toISOString() })
      .where(
        and(
          eq(notifications.userId, actor.userId ?? 0),
          lte(notifications.id, lastId),
          isNull(notifications.readAt),
        ),
      )
      .run();
  });
}
