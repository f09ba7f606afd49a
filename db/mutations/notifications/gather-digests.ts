import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { MailPace } from "@/domain/notifications/pace";
import { isDailyDay, isWeeklyDay } from "@/domain/notifications/schedule";
import type { Database, Reader, Transaction } from "../../client";
import { lastRunOf, noteRun } from "../../job-run";
import { putMail } from "../../notify";
import { UNDO_WAIT_MS } from "../../outbox";
import { findCalendar } from "../../queries/calendar/find-calendar";
import { queuePush } from "../../queue-push";
import { notifications } from "../../schema/notifications";
import { users } from "../../schema/users";
import { write } from "../../write";

type Due = { daily: boolean; weekly: boolean };

/**
 * Puts notifications that wait for a digest into one mail a person, in the write that records the digest as made.
 * The reader's current choice of pace counts: "at once" is mailed at once, "none" is not mailed.
 * @param today the agency's day of `now`, or null before its morning
 * @returns how many mails were made
 */
export function gatherDigests(db: Database, today: Day | null, now: Date): number {
  const due = dueOn(db, today);
  if (!due.daily && !due.weekly && !hasChangedChoices(db)) return 0;
  return write(db, (tx) => {
    const { daily, weekly } = dueOn(tx, today);
    if (today !== null && daily) noteRun(tx, "daily", today);
    if (today !== null && weekly) noteRun(tx, "weekly", today);
    let made = 0;
    for (const [userId, { wants, ids }] of groupUnmailed(tx)) {
      const key = { "at-once": `chosen:${ids.at(-1)}`, daily: `daily:${today}`, weekly: `weekly:${today}` };
      if (wants === "none") forget(tx, ids);
      else if (wants === "at-once" || (wants === "daily" ? daily : weekly)) {
        const mailId = putMail(tx, userId, wants, key[wants], now, UNDO_WAIT_MS);
        tx.update(notifications).set({ mailId }).where(inArray(notifications.id, ids)).run();
        const [notificationId = 0] = ids;
        queuePush(tx, userId, { notificationId, key: key[wants], count: ids.length }, now);
        made += 1;
      }
    }
    return made;
  });
}

function dueOn(db: Reader, today: Day | null): Due {
  if (today === null) return { daily: false, weekly: false };
  const calendar = findCalendar(db);
  return {
    daily: isDailyDay(today, lastRunOf(db, "daily"), calendar),
    weekly: isWeeklyDay(today, lastRunOf(db, "weekly"), calendar),
  };
}

const hasChangedChoices = (db: Reader): boolean =>
  listUnmailed(db).some(({ wants }) => wants === "at-once" || wants === "none");

/** The notifications that wait, by reader with the reader's current pace, the oldest first. */
function groupUnmailed(tx: Transaction): Map<number, { wants: MailPace; ids: number[] }> {
  const groups = new Map<number, { wants: MailPace; ids: number[] }>();
  for (const { userId, wants, id } of listUnmailed(tx)) {
    const group = groups.get(userId) ?? { wants, ids: [] };
    group.ids.push(id);
    groups.set(userId, group);
  }
  return groups;
}

function listUnmailed(db: Reader) {
  const { id, userId } = notifications;
  const { email, mailPace, disabledAt } = users;
  return db
    .select({ id, userId, email, mailPace, disabledAt })
    .from(notifications)
    .innerJoin(users, eq(users.id, notifications.userId))
    .where(
      and(
        inArray(notifications.pace, ["daily", "weekly"]),
        isNull(notifications.mailId),
        isNull(notifications.withdrawnAt),
      ),
    )
    .orderBy(asc(notifications.id))
    .all()
    .map((row) => ({ ...row, wants: row.email === "" || row.disabledAt ? ("none" as const) : row.mailPace }));
}

function forget(tx: Transaction, ids: number[]): void {
  tx.update(notifications).set({ pace: "none" }).where(inArray(notifications.id, ids)).run();
}
