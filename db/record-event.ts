import "server-only";
import { randomUUID } from "node:crypto";
import { max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { findAuditHead } from "./audit/check-events";
import type { Transaction } from "./client";
import { hashEvent } from "./event-hash";
import { currentEventOrigin } from "./event-origin";
import { notifyOfEvent } from "./notify-of-event";
import { placeholdersLike } from "./placeholders";
import { prepared } from "./prepared";
import { queueWebhookDeliveries } from "./queue-webhook-deliveries";
import { events } from "./schema/events";
import { areNotificationsOff } from "./without-notifications";

export type EventSubject = {
  meetingId?: number;
  directiveId?: number;
  assignmentId?: number;
  /**
   * The assignment whose checklist the event is about: notifications lead there. It is not an event of the assignment,
   * because those are replayed as its life.
   */
  checklistOf?: number;
  departmentId?: number;
};

/** Letters of a browser's own description that are kept. */
const MAX_DEVICE = 300;

/** A new causeId, shared by all events of one act. */
export const newCause = (): string => randomUUID();

/** The newest event's id, 0 if there is none: events with a greater id belong to the current write. */
export const lastEventId = (tx: Transaction): number =>
  tx
    .select({ id: max(events.id) })
    .from(events)
    .get()?.id ?? 0;

/**
 * Appends one event inside the write that changes the rows, after the change, and notifies people
 * (db/notify-of-event) and other systems, except inside withoutNotifications.
 * @param now the recorded instant, UTC; the effective day is its day in the agency unless given
 * @returns the event's id
 */
export function recordEvent(
  tx: Transaction,
  actor: Actor,
  event: DomainEvent,
  subject: EventSubject,
  now: Date,
  { causeId = newCause(), effectiveOn }: { causeId?: string; effectiveOn?: Day } = {},
): number {
  const last = findAuditHead(tx);
  const { address, userAgent } = currentEventOrigin();
  const row = {
    id: (last?.id ?? 0) + 1,
    kind: event.kind,
    at: now.toISOString(),
    effectiveOn: effectiveOn ?? dayInAgency(now.toISOString()),
    actorUserId: actor.userId,
    actorName: actor.name,
    address,
    device: userAgent.slice(0, MAX_DEVICE),
    causeId,
    meetingId: subject.meetingId ?? null,
    directiveId: subject.directiveId ?? null,
    assignmentId: subject.assignmentId ?? null,
    departmentId: subject.departmentId ?? null,
  };
  const hash = hashEvent(last?.hash ?? "", { ...row, payload: JSON.stringify(event.payload) });
  const values = { ...row, payload: event.payload, hash };
  prepared(tx, "record event", () =>
    tx.insert(events).values(placeholdersLike(events, values)).prepare(),
  ).run(values);
  if (areNotificationsOff(tx)) return row.id;
  notifyOfEvent(tx, actor, { id: row.id, event, ...subject, causeId }, now);
  queueWebhookDeliveries(tx, { id: row.id, event, ...subject }, now);
  return row.id;
}
