import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { RowOutcome } from "@/domain/directives/rows";
import { DomainError } from "@/domain/errors";
import type { Database } from "../../client";
import { newCause } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";

/**
 * Applies the same step to several rows as one act. Each row is a write of its own under a common causeId, so that
 * a refused row gets its own message and does not affect the others.
 * @param step writes one row, and throws before or rolls back with it
 */
export function rowByRow<R extends { assignmentId: number }, T>(
  db: Database,
  actor: Actor,
  rows: readonly R[],
  step: (row: R, causeId: string) => T,
): RowOutcome<T>[] {
  const causeId = newCause();
  return rows.map((row) => {
    const { assignmentId } = row;
    const named = findNames(db, actor, assignmentId);
    try {
      return { assignmentId, ...named, done: step(row, causeId), refused: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { assignmentId, ...named, done: null, refused: error };
    }
  });
}

/** The directive's code and the department; "" if they do not exist for the actor. */
function findNames(db: Database, actor: Actor, assignmentId: number): { code: string; department: string } {
  const found = db
    .select({ code: directives.code, department: departments.name })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(eq(assignments.id, assignmentId), visibleDirectives(actor)))
    .get();
  return { code: found?.code ?? "", department: found?.department ?? "" };
}
