import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/**
 * Work that a leader gives outside a meeting. Each has one directive, which points here instead of to a meeting;
 * the leader's act signs both at once.
 */
export const workOrders = sqliteTable(
  "work_orders",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The year's series: 41 of 2026 is "GV 2026 · 41". */
    year: integer("year").notNull(),
    number: integer("number").notNull(),
    /** How it was given: by the leader's own order, by a note on an incoming document, or in a conversation. */
    origin: text("origin", { enum: ["order", "document", "conversation"] }).notNull(),
    /** Of the incoming document; empty for the other origins. */
    documentNumber: text("document_number").notNull().default(""),
    documentDate: text("document_date"),
    documentIssuer: text("document_issuer").notNull().default(""),
    documentSubject: text("document_subject").notNull().default(""),
    /** Where or with whom the conversation was; empty for the other origins. */
    occasion: text("occasion").notNull().default(""),
    /** The next review of open work at a meeting takes it up. */
    reviewed: integer("reviewed", { mode: "boolean" }).notNull().default(false),
    /** "in-app": given by the leader; "noted": a clerk recorded what the leader gave. */
    signature: text("signature", { enum: ["in-app", "noted"] }).notNull(),
    /** The clerk who recorded it; null if the leader gave it in the app. */
    notedByUserId: integer("noted_by_user_id").references(() => users.id),
    notedByName: text("noted_by_name").notNull().default(""),
    signedAt: text("signed_at"),
    signedContent: text("signed_content"),
    /** Null only inside the write that gives the work. */
    contentHash: text("content_hash"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("work_orders_number").on(t.year, t.number),
    check("work_orders_noted", sql`(signature = 'noted') = (noted_by_user_id is not null)`),
    check(
      "work_orders_document",
      sql`origin = 'document' or (document_number = '' and document_date is null)`,
    ),
  ],
);
