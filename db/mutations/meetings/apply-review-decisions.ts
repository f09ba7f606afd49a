import "server-only";
import { asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { decisionRefusal } from "@/domain/meetings/review";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import type { meetings } from "../../schema/meetings";
import { reviewDecisions } from "../../schema/review";
import { type StepOptions, takeStepIn } from "../directives/take-step";

type Decided = {
  decision: typeof reviewDecisions.$inferSelect;
  assignment: typeof assignments.$inferSelect;
  department: string;
};

/**
 * Applies the decisions of the review as of the meeting's day, or as of the work's last change after it: a
 * decision is never dated before that. A decision that no longer fits is skipped and recorded in the directive's
 * history, so that a department's step in between does not prevent the signature.
 */
export function applyReviewDecisions(
  tx: Transaction,
  actor: Actor,
  meeting: Pick<typeof meetings.$inferSelect, "id" | "code" | "heldOn">,
  { now, causeId }: { now: Date; causeId: string },
): void {
  const decided = tx
    .select({ decision: reviewDecisions, assignment: assignments, department: departments.name })
    .from(reviewDecisions)
    .innerJoin(assignments, eq(assignments.id, reviewDecisions.assignmentId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(eq(reviewDecisions.meetingId, meeting.id))
    .orderBy(asc(reviewDecisions.id))
    .all();
  for (const one of decided) {
    const { decision, assignment, department } = one;
    if (decisionRefusal(decision, assignment, meeting.heldOn) !== null) {
      const payload = { decision: decision.kind, meeting: meeting.code, department };
      const subject = { directiveId: assignment.directiveId, meetingId: meeting.id };
      const lapsed = { kind: "directive.decision_lapsed", payload } as const;
      recordEvent(tx, actor, lapsed, subject, now, { causeId, effectiveOn: meeting.heldOn });
    } else {
      const effectiveOn = laterOf(meeting.heldOn, lastDayOf(tx, assignment.id));
      const decidedOn = meeting.heldOn;
      apply(tx, actor, one, now, { causeId, effectiveOn, decidedOn, bySignature: true });
    }
  }
}

function apply(
  tx: Transaction,
  actor: Actor,
  { decision, assignment }: Decided,
  now: Date,
  options: StepOptions,
): void {
  const { note } = decision;
  const on = { assignmentId: assignment.id };
  switch (decision.kind) {
    case "confirm":
      takeStepIn(tx, actor, "confirm", { ...on, note }, now, options);
      return;
    case "extend": {
      const { deadline } = decision;
      takeStepIn(tx, actor, "set-deadline", { ...on, deadline, reason: note }, now, options);
      return;
    }
    case "urge":
      takeStepIn(tx, actor, "urge", { ...on, note }, now, options);
      return;
    case "carry-over": {
      const next = tx
        .select({ id: directives.id, code: directives.code })
        .from(directives)
        .where(eq(directives.id, decision.directiveId ?? 0))
        .get();
      if (!next?.code) return;
      takeStepIn(tx, actor, "carry-over", { ...on, directiveId: next.id, code: next.code }, now, options);
    }
  }
}

function lastDayOf(tx: Transaction, assignmentId: number): Day {
  const last = tx
    .select({ day: events.effectiveOn })
    .from(events)
    .where(eq(events.assignmentId, assignmentId))
    .orderBy(desc(events.effectiveOn))
    .limit(1)
    .get();
  return last?.day ?? "";
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
