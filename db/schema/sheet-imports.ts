import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Columns } from "@/domain/imports/import-kinds";
import type { Answers } from "@/domain/imports/questions";
import type { StagedBook } from "@/domain/imports/staged-book";
import { IMPORT_STATES, MADE_KINDS, type OldRegisterWords, ROW_STAGES } from "@/domain/imports/states";
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
    state: text("state", { enum: IMPORT_STATES }).notNull(),
    fileName: text("file_name").notNull(),
    book: text("book", { mode: "json" }).$type<StagedBook>().notNull(),
    columns: text("columns", { mode: "json" }).$type<Columns>().notNull(),
    /** The sender's answers about cells that were not understood. */
    answers: text("answers", { mode: "json" }).$type<Answers>().notNull().default({}),
    /** For an old register: the series of its meetings, and the giver of its directives. */
    seriesId: integer("series_id").references(() => series.id),
    signerPersonId: integer("signer_person_id").references(() => people.id, { onDelete: "set null" }),
    /** Titles of the meetings of an old register, in the language of the person who stores it. */
    words: text("words", { mode: "json" }).$type<OldRegisterWords>(),
    /** The verdict on each row when storing began, with the values of the good ones until they are stored. */
    checked: text("checked", { mode: "json" }),
    /** How many rows are to be stored, or to be taken back: the whole of a progress. */
    planned: integer("planned").notNull().default(0),
    /** The cause of every event of storing, and of taking back: later changes have another. */
    causeId: text("cause_id"),
    takeBackCauseId: text("take_back_cause_id"),
    /** Recorded in the history of directives that are taken back. */
    takeBackReason: text("take_back_reason").notNull().default(""),
    /** The state to return to if nothing is taken back. */
    lastStage: text("last_stage", { enum: ["storing", "stored"] })
      .notNull()
      .default("stored"),
    /** The sheet's rows because of which it could not be taken back: something depends on them. */
    heldRows: text("held_rows", { mode: "json" }).$type<number[]>().notNull().default([]),
    /** Whose rights the rows are stored or taken back with: who began it. */
    runByUserId: integer("run_by_user_id").references(() => users.id),
    /** The code of the refusal, or "fault", that stopped storing or taking back; a person may continue it. */
    failure: text("failure"),
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

/** What became of each row that an import stores, one slice after the other. */
export const importedRows = sqliteTable(
  "imported_rows",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    importId: integer("import_id")
      .notNull()
      .references(() => sheetImports.id, { onDelete: "cascade" }),
    /** The sheet's row, from 1. */
    row: integer("row").notNull(),
    /** What was created, and its id in that table; null if the row was refused. */
    made: text("made", { enum: MADE_KINDS }),
    madeId: integer("made_id"),
    stage: text("stage", { enum: ROW_STAGES }).notNull(),
    /** The code of the refusal. */
    refusal: text("refusal"),
  },
  (t) => [
    uniqueIndex("imported_rows_row").on(t.importId, t.row),
    index("imported_rows_stage").on(t.importId, t.stage),
    index("imported_rows_made").on(t.made, t.madeId),
  ],
);
