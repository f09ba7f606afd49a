import type { Database } from "@/db/client";
import { findAssignment } from "@/db/queries/directives/find-assignment";
import type { FoundAssignment, FoundDirective } from "@/db/queries/directives/find-directive";
import { type ListedSubtask, listSubtasks } from "@/db/queries/subtasks/list-subtasks";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { markOf } from "@/domain/directives/buckets";
import { found } from "./asked";
import { fileShown } from "./file-shown";

/**
 * An assignment within its directive, as of a day; its files only for those who may see them.
 * @param checklist of the whole directive
 */
export const givenShown = (
  row: FoundAssignment,
  { seesEvidence }: FoundDirective,
  checklist: readonly ListedSubtask[],
  today: Day,
) => ({
  ...row,
  mark: markOf(row, today),
  subtasks: checklist.filter(({ assignmentId }) => assignmentId === row.id),
  evidence: seesEvidence ? row.evidence.map(fileShown) : null,
});

/** The current state of one assignment, for an answer. @throws request.not_found */
export function assignmentShown(db: Database, actor: Actor, assignmentId: number, now: Date) {
  const { assignment, directive } = found(findAssignment(db, actor, assignmentId));
  const { id, code, summary } = directive;
  const checklist = listSubtasks(db, actor, id);
  const given = givenShown(assignment, directive, checklist, dayInAgency(now.toISOString()));
  return { value: { ...given, directive: { id, code, summary } }, version: assignment.version };
}
