import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { DayChange } from "@/domain/calendar/day-change";
import { users } from "./users";

/** A change of days off that an administrator previews until it is confirmed or dropped. */
export const stagedDays = sqliteTable("staged_days", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  userId: integer("user_id")
    .notNull()
    .references(() => users.id),
  change: text("change", { mode: "json" }).$type<DayChange>().notNull(),
  createdAt: text("created_at").notNull(),
});
