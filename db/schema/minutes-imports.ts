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

/** Minutes as they were before an import: every row that an import can add or change. */
export type MinutesBefore = {
  meeting: Pick<
    typeof meetings.$inferSelect,
    | "status"
    | "startsAt"
    | "endsAt"
    | "place"
    | "totalPresent"
    | "totalExpected"
    | "totalExcused"
    | "horizonWords"
    | "horizonDay"
    | "hasDraftText"
    | "waitingCaptions"
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
 * An import of a text as minutes that can still be undone as a whole. Undoing it deletes the row.
 */
export const minutesImports = sqliteTable(
  "minutes_imports",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    /** Did the import create the meeting? */
    newMeeting: integer("new_meeting", { mode: "boolean" }).notNull(),
    before: text("before", { mode: "json" }).$type<MinutesBefore>().notNull(),
    /** Keys of the rows created outside the minutes. */
    referenceIds: text("reference_ids", { mode: "json" }).$type<number[]>().notNull(),
    indicatorIds: text("indicator_ids", { mode: "json" }).$type<number[]>().notNull(),
    /** The minutes' version right after the import; a different version means that somebody has changed them since. */
    version: integer("version").notNull(),
    userId: integer("user_id").references(() => users.id),
    createdAt: text("created_at").notNull(),
  },
  (t) => [index("minutes_imports_meeting").on(t.meetingId)],
);
