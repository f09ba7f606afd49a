import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** One row a setting; domain/agency/settings defines the values. */
export const settings = sqliteTable("settings", {
  key: text("key").primaryKey(),
  value: text("value", { mode: "json" }).notNull(),
});

/** Days off and make-up working days, maintained by the administrator year by year. */
export const daysOff = sqliteTable("days_off", {
  day: text("day").primaryKey(),
  kind: text("kind", { enum: ["off", "make-up"] }).notNull(),
  name: text("name").notNull(),
  /** The legal source: number, date and web address; empty if none was entered. */
  documentNumber: text("document_number").notNull().default(""),
  documentDate: text("document_date"),
  documentLink: text("document_link").notNull().default(""),
});

/** Years with an entered announcement: their days are complete, and none is projected. */
export const announcedYears = sqliteTable("announced_years", {
  year: integer("year").primaryKey(),
  enteredAt: text("entered_at").notNull(),
});
