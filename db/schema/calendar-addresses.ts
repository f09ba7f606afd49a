import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** The private address of a person's calendar; one is valid at a time, revoked ones stay for the record. */
export const calendarAddresses = sqliteTable(
  "calendar_addresses",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of the token in the address: a stolen database file opens no calendar. */
    tokenHash: text("token_hash").notNull(),
    createdAt: text("created_at").notNull(),
    revokedAt: text("revoked_at"),
    lastFetchedAt: text("last_fetched_at"),
  },
  (t) => [
    uniqueIndex("calendar_addresses_token").on(t.tokenHash),
    uniqueIndex("calendar_addresses_one_living").on(t.userId).where(sql`revoked_at is null`),
  ],
);
