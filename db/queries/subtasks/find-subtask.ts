import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { subtasks } from "../../schema/subtasks";
import { visibleDirectives } from "../../visibility";
import { LISTED, type ListedSubtask } from "./list-subtasks";

/** A subtask of a directive that the actor may see, also one that was removed; null if there is none. */
export const findSubtask = (db: Reader, actor: Actor, subtaskId: number): ListedSubtask | null =>
  newestOf(db, and(eq(subtasks.id, subtaskId), visibleDirectives(actor)));

/** The newest subtask with a title in the checklist of an assignment; null if there is none. */
export const findAddedSubtask = (
  db: Reader,
  actor: Actor,
  { assignmentId, title }: { assignmentId: number; title: string },
): ListedSubtask | null =>
  newestOf(
    db,
    and(eq(subtasks.assignmentId, assignmentId), eq(subtasks.title, title), visibleDirectives(actor)),
  );

const newestOf = (db: Reader, where: ReturnType<typeof and>): ListedSubtask | null =>
  db
    .select(LISTED)
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(people, eq(people.id, subtasks.personId))
    .where(where)
    .orderBy(desc(subtasks.id))
    .get() ?? null;
