import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assignments, directives } from "./directives";
import { events } from "./events";
import { meetings } from "./meetings";
import { outboxColumns } from "./outbox";
import { users } from "./users";

/** The outbox: a mail is a row here before it is sent, written together with its notifications. */
export const mails = sqliteTable(
  "mails",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind", { enum: ["at-once", "daily", "weekly", "reset", "answer"] }).notNull(),
    /** Unique for each person, so that nothing is mailed twice: one act, or one period of a digest. */
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

/** Set while no mail leaves, from the first failed try to the next success: one row or none. */
export const mailOutage = sqliteTable(
  "mail_outage",
  {
    id: integer("id").primaryKey(),
    since: text("since").notNull(),
    lastTriedAt: text("last_tried_at").notNull(),
    lastError: text("last_error").notNull(),
    /** When an administrator asked to try now; null once that is done. */
    askedAt: text("asked_at"),
  },
  () => [check("mail_outage_one", sql`id = 1`)],
);

/** One notification of one person. */
export const notifications = sqliteTable(
  "notifications",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    kind: text("kind").notNull(),
    /** Unique for each person, so that nothing is notified twice: an event, or one reminder of one deadline. */
    key: text("key").notNull(),
    /** Null for reminders. */
    eventId: integer("event_id").references(() => events.id),
    meetingId: integer("meeting_id").references(() => meetings.id),
    directiveId: integer("directive_id").references(() => directives.id),
    assignmentId: integer("assignment_id").references(() => assignments.id),
    payload: text("payload", { mode: "json" }).notNull(),
    at: text("at").notNull(),
    readAt: text("read_at"),
    /** The event was undone; the notification is neither shown nor mailed any more. */
    withdrawnAt: text("withdrawn_at"),
    /** The pace that the reader had chosen at that time; "none" also without an address. */
    pace: text("pace", { enum: ["at-once", "daily", "weekly", "none"] }).notNull(),
    mailId: integer("mail_id").references(() => mails.id),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.userId, t.key),
    index("notifications_reader").on(t.userId, t.id),
    // The order of the page: the unread first, each the newest first.
    index("notifications_shown").on(t.userId, sql`(read_at is not null)`, sql`at desc`, sql`id desc`),
    index("notifications_unread").on(t.userId).where(sql`read_at is null and withdrawn_at is null`),
    // What the reader may no longer see is found from the few meetings and directives that are not for everybody.
    index("notifications_meeting").on(t.meetingId, t.userId).where(sql`meeting_id is not null`),
    index("notifications_directive").on(t.directiveId, t.userId).where(sql`directive_id is not null`),
    // For the deletion of proposed work, which must not be referred to.
    index("notifications_assignment").on(t.assignmentId).where(sql`assignment_id is not null`),
    index("notifications_event").on(t.eventId),
    index("notifications_mail").on(t.mailId),
    index("notifications_unmailed").on(t.pace, t.at).where(sql`mail_id is null and withdrawn_at is null`),
  ],
);
