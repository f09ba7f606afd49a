import { sqliteTable, text } from "drizzle-orm/sqlite-core";

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
});
