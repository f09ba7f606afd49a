import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { assignments } from "./directives";
import { people } from "./people";
import { users } from "./users";

/** The checklist of an assignment inside its department; its days do not replace the assignment's deadline. */
export const subtasks = sqliteTable(
  "subtasks",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    assignmentId: integer("assignment_id")
      .notNull()
      .references(() => assignments.id),
    title: text("title").notNull(),
    dueOn: text("due_on"),
    personId: integer("person_id").references(() => people.id),
    doneOn: text("done_on"),
    doneByUserId: integer("done_by_user_id").references(() => users.id),
    /** When it was last added, done or removed, ISO, UTC. */
    changedAt: text("changed_at").notNull(),
    /** The day of its removal; the row stays, so that calendars learn of it. */
    removedOn: text("removed_on"),
    version: integer("version").notNull().default(1),
  },
  (t) => [
    index("subtasks_assignment").on(t.assignmentId, t.id),
    index("subtasks_person").on(t.personId, t.dueOn),
    check("subtasks_done", sql`(done_on is null) = (done_by_user_id is null)`),
  ],
);
