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
import { catalogueItems, evaluationJudgements } from "../../schema/evaluation";
import { events } from "../../schema/events";
import { write } from "../../write";
import { findVisibleAssignment } from "../directives/find-visible-assignment";

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
    recordEvent(tx, actor, { kind: "evaluation.decided", payload: { what: "work" } }, {}, now);
  });
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
