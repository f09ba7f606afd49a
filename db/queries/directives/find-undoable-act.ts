import "server-only";
import { and, count, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { isUndoable, secondsToUndo } from "@/domain/directives/undo";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { sql } from "../../sql";
import { stillUndoable, undoableBy } from "../../undoable";
import { findUndoableChange } from "../subtasks/find-undoable-change";
import { findLatestAct } from "./find-latest-act";

/** A person's latest act, while it can be undone. */
export type UndoableAct = {
  causeId: string;
  /** How many steps of it are still the last of their assignment. */
  steps: number;
  /** Seconds left to undo it. */
  seconds: number;
  /** Its last step, and the work it was taken on. */
  last: { eventId: number; event: DomainEvent; code: string; summary: string; department: string };
};

/**
 * The actor's own last act while it can be undone, on whatever page it was done. Null if there is a later step, or
 * it is too late.
 */
export function findUndoableAct(db: Reader, actor: Actor, now: Date): UndoableAct | null {
  if (actor.userId === null) return null;
  const asked = undoableBy(actor.userId, now);
  const step = findLatestAct(db, "undoable act", asked, () => ({
    where: stillUndoable(),
    work: eq(assignments.id, events.assignmentId),
  }));
  const change = findUndoableChange(db, actor.userId, now);
  const last = change && (!step || change.event.id > step.event.id) ? change : step;
  if (!last) return null;
  const { id: eventId, causeId, at } = last.event;
  const event = { kind: last.event.kind, payload: last.event.payload } as DomainEvent;
  if (!isUndoable(event.kind)) return null;
  const standing = prepared(db, "standing steps of an act", () =>
    db
      .select({ steps: count() })
      .from(events)
      .where(and(eq(events.causeId, sql.placeholder("causeId")), stillUndoable()))
      .prepare(),
  ).get({ ...asked, causeId });
  return {
    causeId,
    steps: last === change ? 1 : (standing?.steps ?? 0),
    seconds: secondsToUndo(at, now),
    last: {
      eventId,
      event,
      code: last.code ?? "",
      summary: last.summary,
      department: last.department,
    },
  };
}
