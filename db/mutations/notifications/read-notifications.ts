import "server-only";
import { and, eq, isNull, lte } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { notifications } from "../../schema/notifications";
import { write } from "../../write";

/** Everything the actor was told up to the one that he saw at the top; what came since stays unread. */
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
