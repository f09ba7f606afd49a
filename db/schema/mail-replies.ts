import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { ErrorCode, ErrorValues } from "@/domain/errors";
import { assignments } from "./directives";
import { events } from "./events";
import { mails } from "./notifications";
import { users } from "./users";

/** What became of each mail in the agency's mailbox for replies; its words stay in the mailbox. */
export const mailReplies = sqliteTable(
  "mail_replies",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The same at every reading of one mail, so that it is entered once. */
    key: text("key").notNull(),
    at: text("at").notNull(),
    fromAddress: text("from_address").notNull(),
    subject: text("subject").notNull(),
    outcome: text("outcome", { enum: ["entered", "refused"] }).notNull(),
    /** Why it was refused, of domain/replies/refusals; empty if it was entered. */
    reason: text("reason").notNull().default(""),
    /** Files of an entered reply that were not stored, each with the code and values of its refusal. */
    refusedFiles: text("refused_files", { mode: "json" }).$type<RefusedFile[]>().notNull().default([]),
    /** The mail replied to, and the person who got it; null if the reply does not prove which. */
    mailId: integer("mail_id").references(() => mails.id),
    userId: integer("user_id").references(() => users.id),
    assignmentId: integer("assignment_id").references(() => assignments.id),
    eventId: integer("event_id").references(() => events.id),
  },
  (t) => [
    uniqueIndex("mail_replies_once").on(t.key),
    // For the deletion of proposed work, which must not be referred to.
    index("mail_replies_assignment").on(t.assignmentId).where(sql`assignment_id is not null`),
    index("mail_replies_refused").on(t.id).where(sql`outcome = 'refused'`),
    check("mail_replies_entered", sql`(outcome = 'entered') = (event_id is not null)`),
  ],
);

/** A file that came with a reply and was not stored: the code of its refusal with the values of its sentence. */
export type RefusedFile = { code: ErrorCode; values: ErrorValues };

/** Set while the mailbox cannot be read, from the first failed visit to the next success: one row or none. */
export const mailboxOutage = sqliteTable(
  "mailbox_outage",
  {
    id: integer("id").primaryKey(),
    since: text("since").notNull(),
    lastTriedAt: text("last_tried_at").notNull(),
    lastError: text("last_error").notNull(),
    /** Failed visits in a row; the pause grows with them. */
    tries: integer("tries").notNull(),
    nextTryAt: text("next_try_at").notNull(),
    /** When an administrator asked to try now; null once that is done. */
    askedAt: text("asked_at"),
  },
  () => [check("mailbox_outage_one", sql`id = 1`)],
);
