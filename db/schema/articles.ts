import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { meetings } from "./meetings";

/**
 * The news article of a meeting, one a meeting. It is based on the record and not part of it: outside the hash.
 */
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
    /** Parts of the body; domain/articles/article defines them. */
    blocks: text("blocks", { mode: "json" }).$type<{ key: string; text: string }[]>().notNull(),
    /** Which of the meeting's photos, in which order, with which captions. */
    photos: text("photos", { mode: "json" })
      .$type<{ fileId: number; caption: string; alt: string }[]>()
      .notNull(),
    byline: text("byline").notNull().default(""),
    /** The text of a part before it was drafted again from the record, to be restored. */
    replaced: text("replaced", { mode: "json" }).$type<{ part: string; text: string }>(),
    version: integer("version").notNull().default(1),
    changedAt: text("changed_at").notNull(),
    changedByName: text("changed_by_name").notNull().default(""),
    /** Its address on the portal, and since when it is there. */
    publishedAddress: text("published_address"),
    publishedOn: text("published_on"),
  },
  (t) => [
    check("articles_published", sql`(published_on is null) = (published_address is null)`),
    // Articles are long: their number is counted from this index.
    index("articles_published_on").on(t.publishedOn),
  ],
);
