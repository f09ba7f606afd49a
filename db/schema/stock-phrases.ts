import { sql } from "drizzle-orm";
import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** Words that are used again, inserted by two letters and Tab: a person's own, or the agency's for everybody. */
export const stockPhrases = sqliteTable(
  "stock_phrases",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** Null for the agency's. */
    ownerUserId: integer("owner_user_id").references(() => users.id),
    /** Two letters without accents, lower case. */
    letters: text("letters").notNull(),
    words: text("words").notNull(),
  },
  (t) => [
    uniqueIndex("stock_phrases_own").on(t.ownerUserId, t.letters).where(sql`owner_user_id is not null`),
    uniqueIndex("stock_phrases_agency").on(t.letters).where(sql`owner_user_id is null`),
  ],
);
