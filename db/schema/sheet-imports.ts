import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Columns } from "@/domain/imports/import-kinds";
import type { Answers } from "@/domain/imports/questions";
import type { StagedBook } from "@/domain/imports/staged-book";
import { series } from "./meetings";
import { people } from "./people";
import { users } from "./users";

/**
 * An uploaded sheet to import: its cells until the import is undone or replaced, the meaning of its columns, and
 * the result of each row.
 */
export const sheetImports = sqliteTable(
  "sheet_imports",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind", { enum: ["departments", "staff", "register"] }).notNull(),
    state: text("state", { enum: ["staged", "stored", "taken-back"] }).notNull(),
    fileName: text("file_name").notNull(),
    book: text("book", { mode: "json" }).$type<StagedBook>().notNull(),
    columns: text("columns", { mode: "json" }).$type<Columns>().notNull(),
    /** The sender's answers about cells that were not understood. */
    answers: text("answers", { mode: "json" }).$type<Answers>().notNull().default({}),
    /** For an old register: the series of its meetings, and the giver of its directives. */
    seriesId: integer("series_id").references(() => series.id),
    signerPersonId: integer("signer_person_id").references(() => people.id, { onDelete: "set null" }),
    /** The verdict on each row when the good ones were stored; null before. */
    checked: text("checked", { mode: "json" }),
    /** The rows that were created, by the sheet's row. */
    made: text("made", { mode: "json" }),
    /** The last event of the import: later changes to its rows have greater ids. */
    lastEventId: integer("last_event_id"),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    createdAt: text("created_at").notNull(),
    storedAt: text("stored_at"),
    takenBackAt: text("taken_back_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [index("sheet_imports_user").on(t.userId, t.state)],
);
