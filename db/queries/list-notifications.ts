import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, max, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Notification } from "@/domain/notifications/payloads";
import type { Reader } from "../client";
import { notifications } from "../schema/notifications";

export const NOTIFICATION_PAGE = 30;

/**
 * What the actor was told and still stands, the unread before the read, each the newest first.
 * @returns one page of it, how much there is of all and of the unread, and the newest one's id
 */
export function listNotifications(
  db: Reader,
  actor: Actor,
  { unreadOnly, page }: { unreadOnly: boolean; page: number },
) {
  if (actor.userId === null) return NOTHING;
  const total = countOf(db, standing(actor.userId));
  const unread = countUnread(db, actor.userId);
  const pages = Math.max(1, Math.ceil((unreadOnly ? unread : total) / NOTIFICATION_PAGE));
  const shown = Math.min(page, pages);
  const list = db
    .select()
    .from(notifications)
    .where(unreadOnly ? and(standing(actor.userId), isNull(notifications.readAt)) : standing(actor.userId))
    .orderBy(asc(sql`${notifications.readAt} is not null`), desc(notifications.at), desc(notifications.id))
    .limit(NOTIFICATION_PAGE)
    .offset((shown - 1) * NOTIFICATION_PAGE)
    .all()
    .map(({ id, at, readAt, kind, payload }) => ({
      ...{ id, at, read: readAt !== null },
      told: { kind, payload } as Notification,
    }));
  const newest = db
    .select({ id: max(notifications.id) })
    .from(notifications)
    .where(standing(actor.userId))
    .get();
  return { list, page: shown, pages, total, unread, lastId: newest?.id ?? 0 };
}

const NOTHING = { list: [], page: 1, pages: 1, total: 0, unread: 0, lastId: 0 };

/** How many things a user was told, that still stand, he has not read. */
export const countUnread = (db: Reader, userId: number): number =>
  countOf(db, and(standing(userId), isNull(notifications.readAt)));

/** The same for many users in one look; a user without any is missing. */
export function countUnreadOf(db: Reader, userIds: readonly number[]): Map<number, number> {
  const rows = db
    .select({ userId: notifications.userId, unread: count() })
    .from(notifications)
    .where(
      and(
        inArray(notifications.userId, [...userIds]),
        isNull(notifications.readAt),
        isNull(notifications.withdrawnAt),
      ),
    )
    .groupBy(notifications.userId)
    .all();
  return new Map(rows.map(({ userId, unread }) => [userId, unread]));
}

const standing = (userId: number) => and(eq(notifications.userId, userId), isNull(notifications.withdrawnAt));

const countOf = (db: Reader, where: SQL | undefined): number =>
  db.select({ count: count() }).from(notifications).where(where).get()?.count ?? 0;
