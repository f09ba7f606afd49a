import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { TriedRow } from "@/domain/work-sheet/work-row";
import { users } from "./users";

/** The changed rows of a sheet of work that came back, as they were tried, until they are taken or left. */
export const returnedSheets = sqliteTable("returned_sheets", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  userId: integer("user_id")
    .notNull()
    .references(() => users.id),
  fileName: text("file_name").notNull(),
  rows: text("rows", { mode: "json" }).$type<TriedRow[]>().notNull(),
  /** Keyed rows of the sheet that ask for nothing. */
  unchanged: integer("unchanged").notNull(),
  /** Keyed rows that do not exist for the sender, by their row. */
  unknown: text("unknown", { mode: "json" }).$type<number[]>().notNull(),
  createdAt: text("created_at").notNull(),
});
