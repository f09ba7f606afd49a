import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { prepared } from "../../prepared";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

export type AssignmentRow = typeof assignments.$inferSelect;

/** The assignment's row if its directive exists for the actor. @throws request.not_found */
export function findVisibleAssignment(tx: Transaction, actor: Actor, assignmentId: number): AssignmentRow {
  const found = prepared(tx, `visible assignment ${viewOf(actor)}`, () =>
    tx
      .select({ assignment: assignments })
      .from(assignments)
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .where(and(eq(assignments.id, sql.placeholder("id")), visibleDirectives(actor)))
      .prepare(),
  ).get({ id: assignmentId });
  return found?.assignment ?? refuse("request.not_found");
}
