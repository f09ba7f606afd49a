import "server-only";
import { and, eq, gte, isNull } from "drizzle-orm";
import { SUBTASK_CHANGED } from "@/domain/directives/undo";
import type { Reader } from "../../client";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { undoableBy } from "../../undoable";
import { findLatestAct } from "../directives/find-latest-act";

/** A user's own latest change of a subtask that can still be undone, with its work; undefined if there is none. */
export const findUndoableChange = (db: Reader, userId: number, now: Date) =>
  findLatestAct(db, "undoable change", undoableBy(userId, now), () => ({
    where: and(
      eq(events.kind, SUBTASK_CHANGED),
      eq(events.actorUserId, sql.placeholder("userId")),
      gte(events.at, sql.placeholder("since")),
    ),
    work: eq(assignments.id, workOfSubtask(db)),
  }));

const workOfSubtask = (db: Reader) =>
  db
    .select({ id: subtasks.assignmentId })
    .from(subtasks)
    .where(
      and(
        eq(subtasks.id, sql`json_extract(${events.payload}, '$.subtaskId')`),
        // A later change of the subtask has a later version.
        eq(subtasks.version, sql`json_extract(${events.payload}, '$.version')`),
        isNull(subtasks.removedOn),
      ),
    );
