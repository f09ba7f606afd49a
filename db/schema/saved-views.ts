import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./users";

/** A way to look at the register, kept under a name. Anyone inside who has its address opens it. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    ownerUserId: integer("owner_user_id")
      .notNull()
      .references(() => users.id),
    name: text("name").notNull(),
    /** As the register itself writes a view into an address, without the page. */
    view: text("view").notNull(),
  },
  (t) => [uniqueIndex("saved_views_name").on(t.ownerUserId, t.name)],
);
