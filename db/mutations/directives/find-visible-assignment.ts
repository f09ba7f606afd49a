import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";

export type AssignmentRow = typeof assignments.$inferSelect;

/** The assignment's row if its directive exists for the actor. @throws request.not_found */
export function findVisibleAssignment(tx: Transaction, actor: Actor, assignmentId: number): AssignmentRow {
  const found = tx
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(eq(assignments.id, assignmentId), visibleDirectives(actor)))
    .get();
  return found?.assignment ?? refuse("request.not_found");
}
