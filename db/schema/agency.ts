import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a setting; the shape of each value is held by domain/agency/settings. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value", { mode: "json" }).notNull(),
});

/** Days off and make-up working days, kept by the admin year by year. */
export const daysOff = sqliteTable("days_off", {
  day: text("day").primaryKey(),
  kind: text("kind", { enum: ["off", "make-up"] }).notNull(),
  name: text("name").notNull(),
  /** What it rests on: number, date and where it can be read; empty where none was entered. */
  documentNumber: text("document_number").notNull().default(""),
  documentDate: text("document_date"),
  documentLink: text("document_link").notNull().default(""),
});

/** Years whose announcement is entered: their days are complete, and none is projected. */
export const announcedYears = sqliteTable("announced_years", {
  year: integer("year").primaryKey(),
  enteredAt: text("entered_at").notNull(),
});
