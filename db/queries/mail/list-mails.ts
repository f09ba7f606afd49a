import "server-only";
import { and, count, desc, eq, isNull, lt, or } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { mails, notifications } from "../../schema/notifications";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { sql } from "../../sql";

export const MAIL_PAGE = 50;

/** The states of the outbox that an administrator can list, the most urgent first. */
export const MAIL_STATES = ["given-up", "waiting", "sent"] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** How many mails there are of each state; empty for anyone but administrators. */
export function countMails(db: Reader, actor: Actor): Record<MailState, number> {
  const counts: Record<MailState, number> = { "given-up": 0, waiting: 0, sent: 0 };
  if (!isAdmin(actor)) return counts;
  const rows = prepared(db, "mails by state", () =>
    db.select({ state: mails.state, count: count() }).from(mails).groupBy(mails.state).prepare(),
  ).all();
  for (const { state, count } of rows) if (state !== "cancelled") counts[state] = count;
  return counts;
}

/** The mails of a state, the newest first, with the recipient and the number of notifications in them. */
export function listMails(db: Reader, actor: Actor, { state, page }: { state: MailState; page: number }) {
  const total = countMails(db, actor)[state];
  const pages = Math.max(1, Math.ceil(total / MAIL_PAGE));
  const shown = Math.min(page, pages);
  if (!isAdmin(actor)) return { mails: [], page: shown, pages };
  const rows = select(db)
    .where(eq(mails.state, state))
    .orderBy(desc(mails.id))
    .limit(MAIL_PAGE)
    .offset((shown - 1) * MAIL_PAGE)
    .all();
  return { mails: rows, page: shown, pages };
}

/** The same by key, descending from a key, up to a limit. */
export function listMailsAfter(
  db: Reader,
  actor: Actor,
  { state, after, limit }: { state: MailState; after: number | null; limit: number },
) {
  if (!isAdmin(actor)) return [];
  return select(db)
    .where(and(eq(mails.state, state), after === null ? undefined : lt(mails.id, after)))
    .orderBy(desc(mails.id))
    .limit(limit)
    .all();
}

const select = (db: Reader) =>
  db
    .select({
      id: mails.id,
      kind: mails.kind,
      createdAt: mails.createdAt,
      sendAfter: mails.sendAfter,
      attempts: mails.attempts,
      acceptedAt: mails.acceptedAt,
      lastError: mails.lastError,
      name: people.fullName,
      email: users.email,
      notificationCount: sql<number>`(select count(*) from ${notifications} where ${notifications.mailId} = ${mails.id}
        and ${notifications.withdrawnAt} is null)`,
    })
    .from(mails)
    .innerJoin(users, eq(users.id, mails.userId))
    .innerJoin(people, eq(people.id, users.personId));

/** Active accounts that get no mail: without address, or with the pace "none". */
export function listUnmailed(db: Reader, actor: Actor) {
  if (!isAdmin(actor)) return [];
  return db
    .select({ userId: users.id, name: people.fullName, account: users.account, email: users.email })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(isNull(users.disabledAt), or(eq(users.email, ""), eq(users.mailPace, "none"))))
    .orderBy(people.sortKey)
    .all();
}
