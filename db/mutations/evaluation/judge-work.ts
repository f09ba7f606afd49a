import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { JudgeWorkInput } from "@/domain/evaluation/evaluation-input";
import { canClassifyWork, canJudgeWork } from "@/domain/evaluation/policy";
import type { EventKind } from "@/domain/events/event-kinds";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { catalogueItems, evaluationJudgements } from "../../schema/evaluation";
import { events } from "../../schema/events";
import { write } from "../../write";
import { type AssignmentRow, findVisibleAssignment } from "../directives/find-visible-assignment";

/** The events that each kind of judgement is about. */
const JUDGED: Partial<Record<JudgeWorkInput["kind"], readonly EventKind[]>> = {
  return: ["assignment.report_returned"],
  extension: ["assignment.extension_granted"],
  change: ["assignment.officer_named", "assignment.work_shared"],
};

/**
 * Decides about work for the evaluation: its product and kind, a return, an extension, a change of the officer, or
 * how much of unfinished work is done. The last decision counts; earlier ones stay.
 * @throws request.not_found, request.not_allowed, evaluation.not_an_event
 */
export function judgeWork(db: Database, actor: Actor, input: JudgeWorkInput, now: Date): void {
  write(db, (tx) => {
    const work = findVisibleAssignment(tx, actor, input.assignmentId);
    const may =
      input.kind === "return" || input.kind === "extension"
        ? canJudgeWork(actor)
        : canClassifyWork(actor, work.departmentId);
    if (!may) refuse("request.not_allowed");
    const eventId = "eventId" in input ? input.eventId : null;
    if (eventId !== null) refuseOtherEvent(tx, work.id, eventId, JUDGED[input.kind] ?? []);
    const itemId = input.kind === "classified" ? input.itemId : null;
    if (itemId !== null && !tx.select().from(catalogueItems).where(eq(catalogueItems.id, itemId)).get()) {
      refuse("request.not_found", {}, "itemId");
    }
    tx.insert(evaluationJudgements)
      .values({
        assignmentId: work.id,
        kind: input.kind,
        eventId,
        periodEnd: input.kind === "part" ? input.periodEnd : "",
        itemId,
        value: input.value,
        effectiveOn: dayInAgency(now.toISOString()),
        at: now.toISOString(),
        byUserId: actor.userId,
        byName: actor.name,
      })
      .run();
    // Not among the events of the directive, whose readers do not see evaluations.
    const payload = { what: "work" as const, about: nameOfWork(tx, work), period: null };
    recordEvent(tx, actor, { kind: "evaluation.decided", payload }, {}, now);
  });
}

/** The number of the directive, and the department. */
function nameOfWork(tx: Transaction, { directiveId, departmentId }: AssignmentRow): string {
  const named = tx
    .select({ code: directives.code, department: departments.name })
    .from(directives)
    .innerJoin(departments, eq(departments.id, departmentId))
    .where(eq(directives.id, directiveId))
    .get();
  return [named?.code, named?.department].filter(Boolean).join(" · ");
}

function refuseOtherEvent(
  tx: Transaction,
  assignmentId: number,
  eventId: number,
  kinds: readonly EventKind[],
): void {
  const event = tx
    .select({ kind: events.kind })
    .from(events)
    .where(and(eq(events.id, eventId), eq(events.assignmentId, assignmentId)))
    .get();
  if (!event || !kinds.some((kind) => kind === event.kind)) refuse("evaluation.not_an_event");
}
