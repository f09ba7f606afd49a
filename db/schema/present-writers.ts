import { index, integer, primaryKey, sqliteTable } from "drizzle-orm/sqlite-core";
import { meetings } from "./meetings";
import { users } from "./users";

/** Who has the minutes of a meeting open now, and where; a page that says nothing for long is closed. */
export const presentWriters = sqliteTable(
  "present_writers",
  {
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** The item of the programme; null if in none. It may have been removed meanwhile. */
    itemId: integer("item_id"),
    /** When the page last said so, milliseconds since 1970. */
    seenAt: integer("seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.meetingId, t.userId] }), index("present_writers_seen").on(t.seenAt)],
);
