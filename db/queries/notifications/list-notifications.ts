import "server-only";
import { and, asc, count, desc, eq, inArray, isNull, lt, max, type SQL } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { UNSIGNED } from "@/domain/meetings/life";
import type { Notification } from "@/domain/notifications/payloads";
import type { Place } from "@/domain/notifications/place";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { directives } from "../../schema/directives";
import { notificationCounts } from "../../schema/kept";
import { meetings } from "../../schema/meetings";
import { notifications } from "../../schema/notifications";
import { sql } from "../../sql";
import { viewOf, visibleDirectives, visibleMeetings, visibleNotifications } from "../../visibility";

export const NOTIFICATION_PAGE = 30;

/**
 * The actor's notifications that were not withdrawn, the unread before the read, each the newest first.
 * @param page 1 upwards
 * @param beside the last notification of the page before, or the first of the page after: the page is read from there.
 *   Without, it is counted from the beginning
 * @returns one page, the number of all and of the unread, and the newest one's id
 */
export function listNotifications(
  db: Reader,
  actor: Actor,
  {
    unreadOnly,
    page,
    beside,
  }: { unreadOnly: boolean; page: number; beside?: { after: Place } | { before: Place } },
) {
  if (actor.userId === null) return NOTHING;
  const total = countStanding(db, actor);
  const unread = countUnread(db, actor);
  const pages = Math.max(1, Math.ceil((unreadOnly ? unread : total) / NOTIFICATION_PAGE));
  const shown = Math.min(page, pages);
  const list = (
    (beside && listBeside(db, actor, unreadOnly, beside)) ??
    select(db, actor, unreadOnly)
      .orderBy(asc(IS_READ), desc(notifications.at), desc(notifications.id))
      .limit(NOTIFICATION_PAGE)
      .offset((shown - 1) * NOTIFICATION_PAGE)
      .all()
  ).map(({ id, at, readAt, kind, payload }) => ({
    id,
    at,
    read: readAt !== null,
    notification: { kind, payload } as Notification,
  }));
  const newest = db
    .select({ id: max(notifications.id) })
    .from(notifications)
    .where(standing(actor))
    .get();
  return { list, page: shown, pages, total, unread, lastId: newest?.id ?? 0 };
}

const IS_READ = sql`(${notifications.readAt} is not null)`;

const select = (db: Reader, actor: Actor, unreadOnly: boolean, further?: SQL) =>
  db
    .select()
    .from(notifications)
    .where(and(standing(actor), unreadOnly ? isNull(notifications.readAt) : undefined, further));

/**
 * The page that follows a place of the list, or that ends before it: first those that are read or unread as the place is,
 * by the index that gives the order, then the others. Undefined if there is none.
 */
function listBeside(
  db: Reader,
  actor: Actor,
  unreadOnly: boolean,
  beside: { after: Place } | { before: Place },
) {
  const { at, id } = notifications;
  const isDown = "after" in beside;
  const place = isDown ? beside.after : beside.before;
  const order = isDown ? [desc(at), desc(id)] : [asc(at), asc(id)];
  const beyond = isDown
    ? sql`(${at}, ${id}) < (${place.at}, ${place.id})`
    : sql`(${at}, ${id}) > (${place.at}, ${place.id})`;
  const list = (further: SQL, limit: number) =>
    select(db, actor, unreadOnly, further)
      .orderBy(...order)
      .limit(limit)
      .all();
  const alike = list(sql`${IS_READ} = ${Number(place.read)} and ${beyond}`, NOTIFICATION_PAGE);
  // After the last unread one come the read ones, and the other way round.
  const others =
    place.read === isDown ? [] : list(sql`${IS_READ} = ${Number(isDown)}`, NOTIFICATION_PAGE - alike.length);
  const found = alike.concat(others);
  if (found.length === 0) return undefined;
  return isDown ? found : found.reverse();
}

/** The same by key, descending from a key, up to a limit, with the subject of each. */
export function listNotificationsAfter(
  db: Reader,
  actor: Actor,
  { unreadOnly, after, limit }: { unreadOnly: boolean; after: number | null; limit: number },
) {
  if (actor.userId === null) return [];
  const where = [standing(actor)];
  if (unreadOnly) where.push(isNull(notifications.readAt));
  if (after !== null) where.push(lt(notifications.id, after));
  return db
    .select()
    .from(notifications)
    .where(and(...where))
    .orderBy(desc(notifications.id))
    .limit(limit)
    .all()
    .map(({ id, at, readAt, kind, payload, meetingId, directiveId, assignmentId }) => ({
      id,
      at,
      read: readAt !== null,
      meetingId,
      directiveId,
      assignmentId,
      notification: { kind, payload } as Notification,
    }));
}

const NOTHING = { list: [], page: 1, pages: 1, total: 0, unread: 0, lastId: 0 };

/** How many of the actor's notifications are unread. */
export const countUnread = (db: Reader, actor: Actor): number =>
  prepared(db, `unread ${viewOf(actor)}`, () =>
    db
      .select({ count: count() })
      .from(notifications)
      .where(
        and(
          eq(notifications.userId, sql.placeholder("userId")),
          isNull(notifications.withdrawnAt),
          isNull(notifications.readAt),
          visibleNotifications(actor),
        ),
      )
      .prepare(),
  ).get({ userId: actor.userId ?? 0 })?.count ?? 0;

/** The same for many actors in at most two queries, by user; a user without any is missing. */
export function countUnreadOf(db: Reader, actors: readonly Actor[]): Map<number, number> {
  const alike = [
    actors.filter(isClerk),
    actors.filter((actor) => !isClerk(actor) && actor.grants.length > 0),
  ];
  const rows = alike.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return db
      .select({ userId: notifications.userId, unread: count() })
      .from(notifications)
      .where(
        and(
          inArray(
            notifications.userId,
            group.flatMap(({ userId }) => userId ?? []),
          ),
          isNull(notifications.readAt),
          isNull(notifications.withdrawnAt),
          visibleNotifications(first),
        ),
      )
      .groupBy(notifications.userId)
      .all();
  });
  return new Map(rows.map(({ userId, unread }) => [userId, unread]));
}

/** The actor's notifications that were not withdrawn and whose subject the actor may still see. */
export const standing = (actor: Actor) => and(standsFor(actor), visibleNotifications(actor));

/**
 * How many of the actor's notifications stand: those that are kept as not withdrawn, without the few whose meeting or
 * directive the actor may not see any more.
 */
export function countStanding(db: Reader, actor: Actor): number {
  if (actor.userId === null || actor.grants.length === 0) return 0;
  const kept = db
    .select({ standing: notificationCounts.standing })
    .from(notificationCounts)
    .where(eq(notificationCounts.userId, actor.userId))
    .get();
  return (kept?.standing ?? 0) - countUnseen(db, actor);
}

/** From the meetings that are not signed and the directives that are not issued, which are few whatever the history. */
function countUnseen(db: Reader, actor: Actor): number {
  const seesMeeting = sql`(${notifications.meetingId} is null or exists (
    select 1 from ${meetings} where ${meetings.id} = ${notifications.meetingId} and ${visibleMeetings(actor)}))`;
  const ofMeetings = db
    .select({ unseen: count() })
    .from(meetings)
    .crossJoin(notifications)
    .where(
      and(
        inArray(meetings.status, UNSIGNED),
        sql`not (${visibleMeetings(actor)})`,
        eq(notifications.meetingId, meetings.id),
        standsFor(actor),
      ),
    )
    .get();
  const ofDirectives = db
    .select({ unseen: count() })
    .from(directives)
    .crossJoin(notifications)
    .where(
      and(
        isNull(directives.number),
        sql`not (${visibleDirectives(actor)})`,
        eq(notifications.directiveId, directives.id),
        standsFor(actor),
        // Those about a meeting, too, are counted once.
        seesMeeting,
      ),
    )
    .get();
  return (ofMeetings?.unseen ?? 0) + (ofDirectives?.unseen ?? 0);
}

const standsFor = (actor: Actor) =>
  and(eq(notifications.userId, actor.userId ?? 0), isNull(notifications.withdrawnAt));
