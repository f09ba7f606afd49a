import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { meetings } from "./meetings";

/** The month's news of a meeting, one a meeting. It tells of the record and is no part of it: outside the hash. */
export const articles = sqliteTable(
  "articles",
  {
    meetingId: integer("meeting_id")
      .primaryKey()
      .references(() => meetings.id),
    status: text("status", { enum: ["draft", "ready"] })
      .notNull()
      .default("draft"),
    headline: text("headline").notNull(),
    lead: text("lead").notNull(),
    /** Parts of the body; the shape is held by domain/articles/article. */
    blocks: text("blocks", { mode: "json" }).$type<{ key: string; text: string }[]>().notNull(),
    /** Which of the meeting's photos, in which order, under which words. */
    photos: text("photos", { mode: "json" })
      .$type<{ fileId: number; caption: string; alt: string }[]>()
      .notNull(),
    byline: text("byline").notNull().default(""),
    /** What a part said before it was drawn anew from the record, to be taken back. */
    replaced: text("replaced", { mode: "json" }).$type<{ part: string; text: string }>(),
    version: integer("version").notNull().default(1),
    changedAt: text("changed_at").notNull(),
    changedByName: text("changed_by_name").notNull().default(""),
    /** Where and since when it stands on the portal. */
    publishedAddress: text("published_address"),
    publishedOn: text("published_on"),
  },
  () => [check("articles_published", sql`(published_on is null) = (published_address is null)`)],
);
