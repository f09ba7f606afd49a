import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { assignments } from "../../schema/directives";
import { type FoundAssignment, type FoundDirective, findDirective } from "./find-directive";

/** One department's assignment with its directive; null if it does not exist for the actor. */
export function findAssignment(
  db: Reader,
  actor: Actor,
  assignmentId: number,
): { directive: FoundDirective; assignment: FoundAssignment } | null {
  const row = db
    .select({ directiveId: assignments.directiveId })
    .from(assignments)
    .where(eq(assignments.id, assignmentId))
    .get();
  const directive = row ? findDirective(db, actor, row.directiveId) : null;
  const assignment = directive?.assignments.find(({ id }) => id === assignmentId);
  return directive && assignment ? { directive, assignment } : null;
}
