import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assignments, directives } from "./directives";
import { events } from "./events";
import { meetings } from "./meetings";
import { outboxColumns } from "./outbox";
import { users } from "./users";

/** The outbox: a mail is a row here before anything is sent, written with what it tells of. */
export const mails = sqliteTable(
  "mails",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["at-once", "daily", "weekly"] }).notNull(),
    /** What must not be mailed twice: one act, or one period of a digest, to one person. */
    key: text("key").notNull(),
    ...outboxColumns(),
    state: text("state", { enum: ["waiting", "sent", "given-up", "cancelled"] })
      .notNull()
      .default("waiting"),
    acceptedAt: text("accepted_at"),
  },
  (t) => [
    uniqueIndex("mails_key").on(t.userId, t.key),
    uniqueIndex("mails_message_id").on(t.messageId),
    index("mails_due").on(t.sendAfter).where(sql`state = 'waiting'`),
    check("mails_sent", sql`(state = 'sent') = (accepted_at is not null)`),
  ],
);

/** That no mail leaves, from the first try that failed to the next that does not: one row or none. */
export const mailOutage = sqliteTable(
  "mail_outage",
  {
    id: integer("id").primaryKey(),
    since: text("since").notNull(),
    lastTriedAt: text("last_tried_at").notNull(),
    lastError: text("last_error").notNull(),
    /** An administrator asked to try now; null once that was done. */
    askedAt: text("asked_at"),
  },
  () => [check("mail_outage_one", sql`id = 1`)],
);

/** One thing told to one person. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").notNull(),
    /** What must not be told twice to one person: an event, or one reminder of one deadline. */
    key: text("key").notNull(),
    /** Null for what the calendar tells. */
    eventId: integer("event_id").references(() => events.id),
    meetingId: integer("meeting_id").references(() => meetings.id),
    directiveId: integer("directive_id").references(() => directives.id),
    assignmentId: integer("assignment_id").references(() => assignments.id),
    payload: text("payload", { mode: "json" }).notNull(),
    at: text("at").notNull(),
    readAt: text("read_at"),
    /** What was told of was undone; it is shown and mailed no more. */
    withdrawnAt: text("withdrawn_at"),
    /** The pace its reader had chosen when it was told; "none" also where he has no address. */
    pace: text("pace", { enum: ["at-once", "daily", "weekly", "none"] }).notNull(),
    mailId: integer("mail_id").references(() => mails.id),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.userId, t.key),
    index("notifications_reader").on(t.userId, t.id),
    index("notifications_unread").on(t.userId).where(sql`read_at is null and withdrawn_at is null`),
    index("notifications_event").on(t.eventId),
    index("notifications_mail").on(t.mailId),
    index("notifications_unmailed").on(t.pace).where(sql`mail_id is null and withdrawn_at is null`),
  ],
);
