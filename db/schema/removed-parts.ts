import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { attachments } from "./attachments";
import type { corrections } from "./corrections";
import type { assignments, directiveHeadings, directives } from "./directives";
import type { figures } from "./indicators";
import { type agendaItemPeople, type agendaItems, meetings, type participants } from "./meetings";
import type { reviewDecisions } from "./review";
import { users } from "./users";

type Assignment = typeof assignments.$inferSelect;
type Decision = typeof reviewDecisions.$inferSelect;

export type RemovedDirective = {
  directive: typeof directives.$inferSelect;
  assignments: Assignment[];
  references: number[];
  /** The review decision that proposed it. */
  decision: Decision | null;
};

/** A removed part's rows as they were, and the keys of those that hung on it and stayed. */
export type RemovedContent =
  | {
      kind: "item";
      item: typeof agendaItems.$inferSelect;
      references: number[];
      people: (typeof agendaItemPeople.$inferSelect)[];
      directiveIds: number[];
      fileIds: number[];
      figureIds: number[];
    }
  | ({ kind: "directive" } & RemovedDirective)
  | { kind: "heading"; heading: typeof directiveHeadings.$inferSelect; directiveIds: number[] }
  | { kind: "participant"; participant: typeof participants.$inferSelect }
  | { kind: "correction"; correction: typeof corrections.$inferSelect }
  | { kind: "file"; file: typeof attachments.$inferSelect }
  | { kind: "figure"; figure: typeof figures.$inferSelect }
  | { kind: "decision"; decision: Decision; proposed: RemovedDirective | null };

/**
 * What somebody took out of minutes that are still written: out of every list at once, and here to be put back
 * until the minutes are signed. The tables themselves hold only what the minutes say.
 */
export const removedParts = sqliteTable(
  "removed_parts",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    kind: text("kind", {
      enum: ["item", "directive", "heading", "participant", "correction", "file", "figure", "decision"],
    }).notNull(),
    /** The key that the row had, and gets again. */
    rowId: integer("row_id").notNull(),
    /** Its place among its like, from 1; null where the order says nothing. */
    number: integer("number"),
    /** What it was called, and what it said. */
    label: text("label").notNull(),
    words: text("words").notNull().default(""),
    content: text("content", { mode: "json" }).$type<RemovedContent>().notNull(),
    removedAt: text("removed_at").notNull(),
    removedByUserId: integer("removed_by_user_id").references(() => users.id),
    removedByName: text("removed_by_name").notNull(),
  },
  (t) => [
    index("removed_parts_meeting").on(t.meetingId),
    uniqueIndex("removed_parts_once").on(t.kind, t.rowId),
  ],
);
