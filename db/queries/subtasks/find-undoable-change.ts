import "server-only";
import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { SUBTASK_CHANGED } from "@/domain/directives/undo";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { undoableBy } from "../../undoable";

/** A user's own latest change of a subtask that can still be undone, with its work; undefined if there is none. */
export function findUndoableChange(db: Reader, userId: number, now: Date) {
  return prepared(db, "undoable change", () => selectChange(db)).get(undoableBy(userId, now));
}

const selectChange = (db: Reader) =>
  db
    .select({
      event: events,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
    })
    .from(events)
    .innerJoin(
      subtasks,
      and(
        eq(subtasks.id, sql`json_extract(${events.payload}, '$.subtaskId')`),
        // A later change of the subtask has a later version.
        eq(subtasks.version, sql`json_extract(${events.payload}, '$.version')`),
        isNull(subtasks.removedOn),
      ),
    )
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        eq(events.kind, SUBTASK_CHANGED),
        eq(events.actorUserId, sql.placeholder("userId")),
        gte(events.at, sql.placeholder("since")),
      ),
    )
    .orderBy(desc(events.at), desc(events.id))
    .limit(1)
    .prepare();
