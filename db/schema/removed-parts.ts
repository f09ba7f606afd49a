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

/** A removed part's rows as they were, and the keys of the rows that referred to it and stayed. */
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
 * Parts removed from unsigned minutes: they are in no list any more and can be restored from here until the
 * signature. The other tables contain only what the minutes say.
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
    /** Its position in its list, from 1; null if the order has no meaning. */
    number: integer("number"),
    /** Its title, and its text. */
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
