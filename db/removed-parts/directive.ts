import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { inNumberOrder } from "@/domain/meetings/numbering";
import type { Transaction } from "../client";
import { assignments, directiveHeadings, directiveReferences, directives } from "../schema/directives";
import type { RemovedDirective } from "../schema/removed-parts";
import { reviewDecisions } from "../schema/review";
import { users } from "../schema/users";
import {
  existingDepartment,
  existingHeading,
  existingItem,
  existingPerson,
  existingReferences,
} from "./existing-rows";
import type { TakenPart } from "./taken-part";

/** Removes a proposed directive, and the review decision that proposed it. */
export function extractDirective(tx: Transaction, meetingId: number, directiveId: number): TakenPart | null {
  const number = numberOf(tx, meetingId, directiveId);
  const taken = number === null ? null : extractDirectiveRows(tx, directiveId);
  if (!taken) return null;
  const { summary: label, text: words } = taken.directive;
  return { rowId: directiveId, number, label, words, content: { kind: "directive", ...taken } };
}

/** The same without its number: deletes its rows and returns them. */
export function extractDirectiveRows(tx: Transaction, directiveId: number): RemovedDirective | null {
  const directive = tx.select().from(directives).where(eq(directives.id, directiveId)).get();
  if (!directive || directive.number !== null) return null;
  const removed: RemovedDirective = {
    directive,
    assignments: tx.select().from(assignments).where(eq(assignments.directiveId, directiveId)).all(),
    references: tx
      .select({ id: directiveReferences.referenceId })
      .from(directiveReferences)
      .where(eq(directiveReferences.directiveId, directiveId))
      .all()
      .map(({ id }) => id),
    decision:
      tx.select().from(reviewDecisions).where(eq(reviewDecisions.directiveId, directiveId)).get() ?? null,
  };
  tx.delete(directives).where(eq(directives.id, directiveId)).run();
  return removed;
}

/** Restores a proposed directive with its assignments, citations and review decision. */
export function restoreDirective(tx: Transaction, removed: RemovedDirective): void {
  const { directive, references, decision } = removed;
  const { meetingId } = directive;
  if (meetingId === null) throw new Error("only minutes have parts that can be restored");
  // If the same work has another decision by now, this becomes a directive of its own.
  const decided = decision && isDecided(tx, meetingId, decision.assignmentId);
  tx.insert(directives)
    .values({
      ...directive,
      agendaItemId: existingItem(tx, meetingId, directive.agendaItemId),
      headingId: existingHeading(tx, meetingId, directive.headingId),
      givenByPersonId: existingPerson(tx, directive.givenByPersonId),
      followingLeaderUserId: existingUser(tx, directive.followingLeaderUserId),
      continuesId: decided ? null : directive.continuesId,
    })
    .run();
  const given = new Set<number>();
  for (const assignment of removed.assignments) {
    const departmentId = existingDepartment(tx, assignment.departmentId);
    if (departmentId === null || given.has(departmentId)) continue;
    given.add(departmentId);
    tx.insert(assignments)
      .values({ ...assignment, departmentId })
      .run();
  }
  for (const referenceId of existingReferences(tx, references)) {
    tx.insert(directiveReferences).values({ directiveId: directive.id, referenceId }).run();
  }
  if (decision && !decided) tx.insert(reviewDecisions).values(decision).run();
}

/** Its number in the current minutes; null if it is not in them. */
function numberOf(tx: Transaction, meetingId: number, directiveId: number): number | null {
  const headings = tx
    .select({ id: directiveHeadings.id })
    .from(directiveHeadings)
    .where(eq(directiveHeadings.meetingId, meetingId))
    .orderBy(asc(directiveHeadings.sortOrder), asc(directiveHeadings.id))
    .all()
    .map(({ id }) => id);
  const all = tx.select().from(directives).where(eq(directives.meetingId, meetingId)).all();
  const at = inNumberOrder(all, headings).findIndex(({ id }) => id === directiveId);
  return at < 0 ? null : at + 1;
}

const isDecided = (tx: Transaction, meetingId: number, assignmentId: number): boolean =>
  tx
    .select({ id: reviewDecisions.id })
    .from(reviewDecisions)
    .where(and(eq(reviewDecisions.meetingId, meetingId), eq(reviewDecisions.assignmentId, assignmentId)))
    .get() !== undefined;

const existingUser = (tx: Transaction, id: number | null): number | null =>
  id === null ? null : (tx.select({ id: users.id }).from(users).where(eq(users.id, id)).get()?.id ?? null);
