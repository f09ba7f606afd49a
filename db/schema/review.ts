import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { assignments, directives } from "./directives";
import { meetings } from "./meetings";

/** A meeting's decision on an earlier directive; it takes effect when a leader signs the minutes. */
export const reviewDecisions = sqliteTable(
  "review_decisions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    assignmentId: integer("assignment_id")
      .notNull()
      .references(() => assignments.id),
    kind: text("kind", { enum: ["confirm", "extend", "urge", "carry-over"] }).notNull(),
    /** Of "extend". */
    deadline: text("deadline"),
    note: text("note").notNull().default(""),
    /** Of "carry-over": the new directive of this meeting. */
    directiveId: integer("directive_id").references(() => directives.id, { onDelete: "cascade" }),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("review_decisions_once").on(t.meetingId, t.assignmentId),
    index("review_decisions_assignment").on(t.assignmentId),
    index("review_decisions_directive").on(t.directiveId),
  ],
);
