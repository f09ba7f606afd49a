import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ASSIGNMENT_STATES } from "@/domain/directives/states";

// What is kept beside the rows it follows from, so that no page counts or sorts all history. Triggers write it in the
// same write (0001_guards_and_search.sql, 0003_row_counts.sql); kept.test.ts compares it with counting. An archive leaves it out.

/** How many assignments are closed, by department, role, outcome and origin. Their outcome depends on no day. */
export const closedCounts = sqliteTable(
  "closed_counts",
  {
    departmentId: integer("department_id").notNull(),
    role: text("role", { enum: ["lead", "coordinating"] }).notNull(),
    outcome: text("outcome", { enum: ["done-on-time", "done-late", "done-undated", "withdrawn"] }).notNull(),
    origin: text("origin", { enum: ["meeting", "work-order"] }).notNull(),
    closed: integer("closed").notNull(),
  },
  (t) => [primaryKey({ columns: [t.departmentId, t.role, t.outcome, t.origin] })],
);

/** The issued directives in the order of the register: by the day of the meeting, or of the work order. */
export const registerOrder = sqliteTable(
  "register_order",
  {
    directiveId: integer("directive_id").primaryKey(),
    givenOn: text("given_on").notNull(),
    /** 0 for a work order: it stands after the meetings of its day. */
    meetingId: integer("meeting_id").notNull(),
    number: integer("number").notNull(),
  },
  (t) => [index("register_order_given").on(t.givenOn, t.meetingId, t.number)],
);

/** How many notifications of a person were not withdrawn. */
export const notificationCounts = sqliteTable("notification_counts", {
  userId: integer("user_id").primaryKey(),
  standing: integer("standing").notNull(),
});

/**
 * By how much the number of spans that hold changes on a day, by department, role, state and lateness: a span adds one on
 * its first day, takes it away on the day after its last, and moves it on the day after its deadline. The number on a
 * day is the sum of all changes until then. Kept for each day, and in sums for each month and year.
 */
export const spanChanges = sqliteTable(
  "span_changes",
  {
    /** The length of `period`: 4 for a year, 7 for a month, 10 for a day. */
    grain: integer("grain").notNull(),
    period: text("period").notNull(),
    departmentId: integer("department_id").notNull(),
    role: text("role", { enum: ["lead", "coordinating"] }).notNull(),
    state: text("state", { enum: ASSIGNMENT_STATES }).notNull(),
    late: integer("late", { mode: "boolean" }).notNull(),
    dated: integer("dated", { mode: "boolean" }).notNull(),
    change: integer("change").notNull(),
  },
  (t) => [primaryKey({ columns: [t.grain, t.period, t.departmentId, t.role, t.state, t.late, t.dated] })],
);

/** How many rows each table of COUNTED_TABLES has (db/row-counts.ts). */
export const rowCounts = sqliteTable("row_counts", {
  name: text("name").primaryKey(),
  rows: integer("rows").notNull(),
  /** Of stored_files the sum of their sizes; 0 of other tables. */
  bytes: integer("bytes").notNull(),
});
