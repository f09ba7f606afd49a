import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { directives } from "./directives";
import { agendaItems, meetings } from "./meetings";

/** A correction in a supplement to signed minutes: how a passage should read. */
export const corrections = sqliteTable(
  "corrections",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The supplement. */
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    agendaItemId: integer("agenda_item_id").references(() => agendaItems.id),
    directiveId: integer("directive_id").references(() => directives.id),
    text: text("text").notNull(),
    reason: text("reason").notNull().default(""),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("corrections_meeting").on(t.meetingId),
    index("corrections_item").on(t.agendaItemId),
    index("corrections_directive").on(t.directiveId),
    check("corrections_one_place", sql`(agenda_item_id is null) <> (directive_id is null)`),
  ],
);
