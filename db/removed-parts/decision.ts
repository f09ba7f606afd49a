import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../client";
import { assignments, directives } from "../schema/directives";
import { reviewDecisions } from "../schema/review";
import { extractDirectiveRows, restoreDirective } from "./directive";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes the decision on earlier work, and the directive that it proposed. */
export function extractDecision(tx: Transaction, meetingId: number, assignmentId: number): TakenPart | null {
  const decision = tx
    .select()
    .from(reviewDecisions)
    .where(and(eq(reviewDecisions.meetingId, meetingId), eq(reviewDecisions.assignmentId, assignmentId)))
    .get();
  if (!decision) return null;
  // If there is a directive, it includes the decision.
  const proposed = decision.directiveId === null ? null : extractDirectiveRows(tx, decision.directiveId);
  tx.delete(reviewDecisions).where(eq(reviewDecisions.id, decision.id)).run();
  const about = tx
    .select({ code: directives.code, summary: directives.summary })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(eq(assignments.id, assignmentId))
    .get();
  const label = [about?.code, about?.summary].filter(Boolean).join(" · ");
  const words = [decision.note, proposed?.directive.text].filter(Boolean).join("\n");
  return {
    rowId: decision.id,
    number: null,
    label,
    words,
    content: { kind: "decision", decision, proposed },
  };
}

/** @throws meeting.part_there_again if there is another decision by now */
export function restoreDecision(tx: Transaction, { decision, proposed }: ContentOf<"decision">): void {
  const { meetingId, assignmentId } = decision;
  const again = tx
    .select({ id: reviewDecisions.id })
    .from(reviewDecisions)
    .where(and(eq(reviewDecisions.meetingId, meetingId), eq(reviewDecisions.assignmentId, assignmentId)))
    .get();
  if (again) refuse("meeting.part_there_again", { what: "" });
  if (proposed) restoreDirective(tx, proposed);
  else tx.insert(reviewDecisions).values(decision).run();
}
