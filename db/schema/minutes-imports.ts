import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { assignments, directiveHeadings, directiveReferences, directives } from "./directives";
import type { figures } from "./indicators";
import {
  type agendaItemPeople,
  type agendaItemReferences,
  type agendaItems,
  meetings,
  type participants,
} from "./meetings";
import { users } from "./users";

/** Minutes as they were before a text was brought into them: every row that an import may add or change. */
export type MinutesBefore = {
  meeting: Pick<
    typeof meetings.$inferSelect,
    "status" | "horizonWords" | "horizonDay" | "hasDraftText" | "waitingCaptions"
  >;
  items: (typeof agendaItems.$inferSelect)[];
  itemReferences: (typeof agendaItemReferences.$inferSelect)[];
  itemPeople: (typeof agendaItemPeople.$inferSelect)[];
  participants: (typeof participants.$inferSelect)[];
  headings: (typeof directiveHeadings.$inferSelect)[];
  directives: (typeof directives.$inferSelect)[];
  directiveReferences: (typeof directiveReferences.$inferSelect)[];
  assignments: (typeof assignments.$inferSelect)[];
  figures: (typeof figures.$inferSelect)[];
};

/**
 * A text that was brought in as minutes and may still be taken back as a whole. The row goes when it is.
 */
export const minutesImports = sqliteTable(
  "minutes_imports",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** Did the meeting come with the import? */
    newMeeting: integer("new_meeting", { mode: "boolean" }).notNull(),
    before: text("before", { mode: "json" }).$type<MinutesBefore>().notNull(),
    /** What was made beside the minutes, by keys. */
    referenceIds: text("reference_ids", { mode: "json" }).$type<number[]>().notNull(),
    indicatorIds: text("indicator_ids", { mode: "json" }).$type<number[]>().notNull(),
    /** The minutes' version right after the import: another one tells that somebody went on with them. */
    version: integer("version").notNull(),
    userId: integer("user_id").references(() => users.id),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("minutes_imports_meeting").on(t.meetingId)],
);
