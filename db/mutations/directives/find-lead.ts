import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isLeader } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";
import type { AssignmentRow } from "./find-visible-assignment";

export type LeadChange = { directiveId: number; departmentId: number; reason: string };

/**
 * The lead's assignment of a directive that the actor may see, for a leader.
 * @throws request.not_found, request.not_allowed
 */
export function findLead(tx: Transaction, actor: Actor, { directiveId }: LeadChange): AssignmentRow {
  const lead = tx
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(eq(directives.id, directiveId), eq(assignments.role, "lead"), visibleDirectives(actor)))
    .get();
  if (!lead) return refuse("request.not_found");
  if (!isLeader(actor)) refuse("request.not_allowed");
  return lead.assignment;
}
