import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { departments } from "./departments";
import { legalReferences } from "./legal-references";
import { agendaItems, meetings } from "./meetings";
import { people } from "./people";
import { users } from "./users";
import { workOrders } from "./work-orders";

/** Headings group directives on paper; they do not restart the numbers. */
export const directiveHeadings = sqliteTable(
  "directive_headings",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    meetingId: integer("meeting_id")
      .notNull()
      .references(() => meetings.id),
    title: text("title").notNull(),
    sortOrder: integer("sort_order").notNull(),
  },
  (t) => [index("directive_headings_meeting").on(t.meetingId)],
);

export const directives = sqliteTable(
  "directives",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** The meeting whose minutes give it; null if a work order does. */
    meetingId: integer("meeting_id").references(() => meetings.id),
    workOrderId: integer("work_order_id").references(() => workOrders.id),
    agendaItemId: integer("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    /** How many lines of its item's text stand before it; null if it has no place in that text. */
    afterLine: integer("after_line"),
    headingId: integer("heading_id").references(() => directiveHeadings.id, { onDelete: "set null" }),
    sortOrder: integer("sort_order").notNull(),
    /** Fixed by the signature, 1 upwards through the meeting, or the work order's number; null while proposed. */
    number: integer("number"),
    /** "CC 07/2024 · 3" or "GV 2026 · 41"; null while proposed. */
    code: text("code"),
    /** The short form that lists show. */
    summary: text("summary").notNull(),
    text: text("text").notNull(),
    productExpected: text("product_expected").notNull().default(""),
    deadlineWords: text("deadline_words").notNull().default(""),
    undated: integer("undated", { mode: "boolean" }).notNull().default(false),
    /**
     * Asks for a report each period until a leader ends it; each period has its own deadline, the directive none.
     */
    period: text("period", { enum: ["month", "quarter", "half-year", "year"] }),
    /** Never changes once issued. */
    originalDeadline: text("original_deadline"),
    /** "không phát sinh nhiệm vụ": a conclusion that asks for no work. */
    asksNothing: integer("asks_nothing", { mode: "boolean" }).notNull().default(false),
    /** The directive has one collecting lead, and every active department gets an assignment. */
    toAllDepartments: integer("to_all_departments", { mode: "boolean" }).notNull().default(false),
    /** The earlier directive that this one continues. */
    continuesId: integer("continues_id").references((): AnySQLiteColumn => directives.id),
    givenByPersonId: integer("given_by_person_id").references(() => people.id),
    givenByName: text("given_by_name").notNull().default(""),
    givenByPosition: text("given_by_position").notNull().default(""),
    followingLeaderUserId: integer("following_leader_user_id").references(() => users.id),
    issuedOn: text("issued_on"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("directives_meeting").on(t.meetingId, t.sortOrder),
    index("directives_item").on(t.agendaItemId).where(sql`agenda_item_id is not null`),
    index("directives_heading").on(t.headingId).where(sql`heading_id is not null`),
    uniqueIndex("directives_code").on(t.code),
    uniqueIndex("directives_number").on(t.meetingId, t.number),
    uniqueIndex("directives_work_order").on(t.workOrderId),
    index("directives_continues").on(t.continuesId),
    index("directives_following").on(t.followingLeaderUserId),
    index("directives_given_by").on(t.givenByPersonId),
    index("directives_issued_on").on(t.issuedOn),
    index("directives_proposed").on(t.number, t.meetingId).where(sql`number is null`),
    check("directives_origin", sql`(meeting_id is null) <> (work_order_id is null)`),
    check(
      "directives_dated",
      sql`(undated = 1) + (original_deadline is not null) + (period is not null) <= 1`,
    ),
    check(
      "directives_issued",
      sql`(number is null) = (code is null) and (number is null) = (issued_on is null)`,
    ),
  ],
);

export const directiveReferences = sqliteTable(
  "directive_references",
  {
    directiveId: integer("directive_id")
      .notNull()
      .references(() => directives.id, { onDelete: "cascade" }),
    referenceId: integer("reference_id")
      .notNull()
      .references(() => legalReferences.id),
  },
  (t) => [
    primaryKey({ columns: [t.directiveId, t.referenceId] }),
    index("directive_references_reference").on(t.referenceId),
  ],
);

/**
 * The condition for issued work that is not in closed_counts: open, or done with an outcome that still depends on the day.
 * @param of "" in the index, "assignments." in a query, which must say the same for SQLite to use the index
 */
export const writeUnsettled = (of: "" | "assignments."): string =>
  `(${of}state in ('assigned', 'in-progress', 'reported') or (${of}state = 'done' and ${of}deadline is not null and ${of}reported_on is null))`;

/** A directive's work for one department. State, deadline and product are projections of the events. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    directiveId: integer("directive_id")
      .notNull()
      .references(() => directives.id, { onDelete: "cascade" }),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    role: text("role", { enum: ["lead", "coordinating"] }).notNull(),
    officerPersonId: integer("officer_person_id").references(() => people.id),
    /** How several people share the work, in whole percent; empty if the officer does it alone. */
    officerShares: text("officer_shares", { mode: "json" })
      .$type<{ personId: number; percent: number }[]>()
      .notNull()
      .default([]),
    state: text("state", {
      enum: ["proposed", "assigned", "in-progress", "reported", "done", "withdrawn"],
    }).notNull(),
    /** In force; null if undated. If periodic, that of the oldest period not reported yet. */
    deadline: text("deadline"),
    /** The last day of that period; null if it is not periodic. */
    periodEnd: text("period_end"),
    percent: integer("percent"),
    /** Day of the current report, or of the confirmed one; it decides whether the work is in time. */
    reportedOn: text("reported_on"),
    closedOn: text("closed_on"),
    productNumber: text("product_number").notNull().default(""),
    productDate: text("product_date"),
    productText: text("product_text").notNull().default(""),
    /** Of the open extension request. */
    requestedDeadline: text("requested_deadline"),
    requestedReason: text("requested_reason").notNull().default(""),
    requestedOn: text("requested_on"),
    /** How many extensions were granted. */
    extensions: integer("extensions").notNull().default(0),
    /** When the department last sent news, or received the work. */
    lastWordAt: text("last_word_at"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    // One open assignment at a time: beside a closed one, a department may take over the same work from a merged
    // department.
    uniqueIndex("assignments_once")
      .on(t.directiveId, t.departmentId)
      .where(sql`state in ('proposed', 'assigned', 'in-progress', 'reported')`),
    index("assignments_directive").on(t.directiveId, t.departmentId),
    uniqueIndex("assignments_one_lead").on(t.directiveId).where(sql`role = 'lead'`),
    index("assignments_department").on(t.departmentId, t.state),
    index("assignments_state").on(t.state, t.deadline),
    // All work by its deadline is counted from this index alone. The role is not its first column: for the leads of a
    // few directives SQLite would read all leads of the agency.
    index("assignments_due").on(t.deadline, t.role, t.state, t.reportedOn, t.departmentId),
    // Counted on many pages, beside closed_counts.
    index("assignments_unsettled")
      .on(t.role, t.departmentId, t.state, t.deadline, t.reportedOn)
      .where(sql.raw(writeUnsettled(""))),
    index("assignments_requested").on(t.requestedOn).where(sql`requested_on is not null`),
    check(
      "assignments_request",
      sql`(requested_deadline is null) = (requested_on is null) and (requested_deadline is null or (state in ('assigned', 'in-progress') and deadline is not null))`,
    ),
  ],
);

/** The state of an assignment from a day up to (not including) a day: the register as of any past day. */
export const assignmentSpans = sqliteTable(
  "assignment_spans",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    assignmentId: integer("assignment_id")
      .notNull()
      .references(() => assignments.id, { onDelete: "cascade" }),
    fromDay: text("from_day").notNull(),
    toDay: text("to_day"),
    state: text("state", {
      enum: ["proposed", "assigned", "in-progress", "reported", "done", "withdrawn"],
    }).notNull(),
    role: text("role", { enum: ["lead", "coordinating"] }).notNull(),
    departmentId: integer("department_id")
      .notNull()
      .references(() => departments.id),
    deadline: text("deadline"),
    periodEnd: text("period_end"),
    reportedOn: text("reported_on"),
  },
  (t) => [
    index("assignment_spans_assignment").on(t.assignmentId, t.fromDay),
    // All work as of a past day is counted from this index alone. The role is not its first column: for the span of one
    // assignment SQLite would read the spans of all leads.
    index("assignment_spans_counted").on(
      t.fromDay,
      t.toDay,
      t.role,
      t.state,
      t.deadline,
      t.reportedOn,
      t.departmentId,
    ),
    // What was ever due in a period.
    index("assignment_spans_deadline").on(t.deadline, t.assignmentId),
    uniqueIndex("assignment_spans_one_open").on(t.assignmentId).where(sql`to_day is null`),
  ],
);
