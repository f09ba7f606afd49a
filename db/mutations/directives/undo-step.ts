import "server-only";
import { and, asc, desc, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type RecordedAssignmentEvent, replay } from "@/domain/directives/projection";
import { endsSilence } from "@/domain/directives/stale";
import { isUndoable, mayUndo, ONLY_WHOLE } from "@/domain/directives/undo";
import { refuse } from "@/domain/errors";
import type { EventKind } from "@/domain/events/event-kinds";
import type { Database, Transaction } from "../../client";
import { withdrawNotifications } from "../../notify";
import { recordEvent } from "../../record-event";
import { attachments } from "../../schema/attachments";
import { assignmentSpans } from "../../schema/directives";
import { events } from "../../schema/events";
import { write } from "../../write";
import { writeSpan } from "../../write-span";
import { findVisibleAssignment } from "./find-visible-assignment";
import { updateAssignment } from "./write-assignment";

/**
 * Undoes the actor's own last step on an assignment within ten seconds, by an event that cancels it: the row
 * becomes what the history without the step leads to.
 * @returns the directive it belongs to
 * @throws request.not_found, directive.nothing_to_undo, directive.undo_too_late
 */
export function undoStep(
  db: Database,
  actor: Actor,
  { eventId }: { eventId: number },
  now: Date,
): { directiveId: number } {
  return write(db, (tx) => undoStepIn(tx, actor, eventId, now));
}

/** The same inside another write. */
export function undoStepIn(
  tx: Transaction,
  actor: Actor,
  eventId: number,
  now: Date,
  causeId?: string,
): { directiveId: number } {
  const event = tx.select().from(events).where(eq(events.id, eventId)).get();
  if (!event?.assignmentId) return refuse("request.not_found");
  const before = findVisibleAssignment(tx, actor, event.assignmentId);
  const last = tx
    .select({ id: events.id })
    .from(events)
    .where(eq(events.assignmentId, before.id))
    .orderBy(desc(events.id))
    .limit(1)
    .get();
  if (last?.id !== eventId || event.actorUserId !== actor.userId || !isUndoable(event.kind as EventKind)) {
    refuse("directive.nothing_to_undo");
  }
  // Steps of a signature are part of its minutes, steps of a merger part of the merger: neither is undone alone.
  const whole = tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.causeId, event.causeId), inArray(events.kind, [...ONLY_WHOLE])))
    .get();
  if (whole) refuse("directive.nothing_to_undo");
  if (!mayUndo(event.at, now) || !withdrawNotifications(tx, eventId, now)) refuse("directive.undo_too_late");
  const undone = {
    id: eventId + 1,
    effectiveOn: event.effectiveOn,
    kind: "assignment.undone",
    payload: { eventId, kind: event.kind },
  } as const;
  const history = historyOf(tx, before.id);
  const after = replay([...history, undone]);
  if (after === null) refuse("directive.nothing_to_undo");
  updateAssignment(tx, before, after, lastWordOf(history, eventId));
  const { kind, payload, effectiveOn } = undone;
  const { directiveId, departmentId } = before;
  const subject = { assignmentId: before.id, directiveId, departmentId };
  recordEvent(tx, actor, { kind, payload }, subject, now, { causeId, effectiveOn });
  // Files of an undone step belong to no report any more and go back to the person who sent them.
  tx.update(attachments)
    .set({ place: "staged", assignmentId: null, eventId: null })
    .where(eq(attachments.eventId, eventId))
    .run();
  reopenSpan(tx, before.id, effectiveOn);
  writeSpan(tx, before.id, after, effectiveOn);
  return { directiveId };
}

type Recorded = RecordedAssignmentEvent & { at: string };

function historyOf(tx: Transaction, assignmentId: number): Recorded[] {
  const { id, kind, payload, effectiveOn, at } = events;
  return tx
    .select({ id, kind, payload, effectiveOn, at })
    .from(events)
    .where(eq(events.assignmentId, assignmentId))
    .orderBy(asc(events.id))
    .all() as Recorded[];
}

/** When the department last sent news that was not undone; the undone step does not count. */
function lastWordOf(history: readonly Recorded[], undoneId: number): string | null {
  const undone = new Set([undoneId, ...history.flatMap(undoes)]);
  return history.findLast(({ id, kind }) => endsSilence(kind) && !undone.has(id))?.at ?? null;
}

const undoes = (event: RecordedAssignmentEvent): number[] =>
  event.kind === "assignment.undone" ? [event.payload.eventId] : [];

/** If the undone step opened a span that day, the previous span continues. */
function reopenSpan(tx: Transaction, assignmentId: number, day: string): void {
  const last = tx
    .select()
    .from(assignmentSpans)
    .where(eq(assignmentSpans.assignmentId, assignmentId))
    .orderBy(desc(assignmentSpans.fromDay), desc(assignmentSpans.id))
    .limit(1)
    .get();
  if (!last || last.fromDay !== day || last.toDay !== null) return;
  const before = tx
    .select()
    .from(assignmentSpans)
    .where(and(eq(assignmentSpans.assignmentId, assignmentId), eq(assignmentSpans.toDay, day)))
    .get();
  if (!before) return;
  tx.delete(assignmentSpans).where(eq(assignmentSpans.id, last.id)).run();
  tx.update(assignmentSpans).set({ toDay: null }).where(eq(assignmentSpans.id, before.id)).run();
}
