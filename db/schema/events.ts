import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { departments } from "./departments";
import { assignments, directives } from "./directives";
import { meetings } from "./meetings";
import { users } from "./users";

/** Source of history, audit log and notifications. Triggers refuse every change to a row. */
export const events = sqliteTable(
  "events",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    kind: text("kind").notNull(),
    /** Recorded instant, UTC: for the audit log. */
    at: text("at").notNull(),
    /** Effective day in the agency: for the register. */
    effectiveOn: text("effective_on").notNull(),
    /** Null if the system acted. */
    actorUserId: integer("actor_user_id").references(() => users.id),
    actorName: text("actor_name").notNull(),
    /** Shared by all events of one act: a signature issues many directives. */
    /** Of the request: the client's address and its browser; empty for jobs and commands. */
    address: text("address").notNull().default(""),
    device: text("device").notNull().default(""),
    causeId: text("cause_id").notNull(),
    meetingId: integer("meeting_id").references(() => meetings.id),
    directiveId: integer("directive_id").references(() => directives.id),
    assignmentId: integer("assignment_id").references(() => assignments.id),
    departmentId: integer("department_id").references(() => departments.id),
    payload: text("payload", { mode: "json" }).notNull(),
    /** Covers this row and the hash before (db/event-hash.ts). */
    hash: text("hash").notNull().default(""),
  },
  (t) => [
    index("events_directive").on(t.directiveId, t.id),
    index("events_assignment").on(t.assignmentId, t.id),
    index("events_meeting").on(t.meetingId, t.id),
    index("events_cause").on(t.causeId),
    index("events_at").on(t.at),
    index("events_kind").on(t.kind, t.departmentId),
  ],
);
