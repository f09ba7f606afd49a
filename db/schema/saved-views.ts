import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** A named view of the register. Everyone in the agency who has its address can open it. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    ownerUserId: integer("owner_user_id")
      .notNull()
      .references(() => users.id),
    name: text("name").notNull(),
    /** In the form in which the register writes a view into an address, without the page. */
    view: text("view").notNull(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.ownerUserId, t.name)],
);
