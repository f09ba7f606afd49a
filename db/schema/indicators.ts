import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { legalReferences } from "./legal-references";
import { agendaItems, meetings } from "./meetings";

/** A measured indicator: "Vốn FDI thu hút", in "triệu USD". */
export const indicators = sqliteTable("indicators", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  name: text("name").notNull().unique(),
  unit: text("unit").notNull(),
  /** Whether a higher value is nearer to the target. */
  higherIsBetter: integer("higher_is_better", { mode: "boolean" }).notNull().default(true),
  active: integer("active", { mode: "boolean" }).notNull().default(true),
  version: integer("version").notNull().default(1),
});

/** A reported value, at a meeting or between two. */
export const figures = sqliteTable(
  "figures",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    indicatorId: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    /** The day to which the value applies. */
    asOf: text("as_of").notNull(),
    value: real("value").notNull(),
    meetingId: integer("meeting_id").references(() => meetings.id),
    agendaItemId: integer("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    note: text("note").notNull().default(""),
    recordedAt: text("recorded_at").notNull(),
  },
  (t) => [
    index("figures_indicator").on(t.indicatorId, t.asOf),
    index("figures_meeting").on(t.meetingId),
    index("figures_item").on(t.agendaItemId).where(sql`agenda_item_id is not null`),
  ],
);

/** The value that a legal reference requires by the end of a year. */
export const targets = sqliteTable(
  "targets",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    indicatorId: integer("indicator_id")
      .notNull()
      .references(() => indicators.id),
    referenceId: integer("reference_id").references(() => legalReferences.id),
    year: integer("year").notNull(),
    value: real("value").notNull(),
  },
  (t) => [
    uniqueIndex("targets_once").on(t.indicatorId, t.year, t.referenceId),
    index("targets_reference").on(t.referenceId),
  ],
);
