import "server-only";
import { randomUUID } from "node:crypto";
import { max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Transaction } from "./client";
import { notifyOfEvent } from "./notify-of-event";
import { queueWebhookDeliveries } from "./queue-webhook-deliveries";
import { events } from "./schema/events";
import { areNotificationsOff } from "./without-notifications";

export type EventSubject = {
  meetingId?: number;
  directiveId?: number;
  assignmentId?: number;
  departmentId?: number;
};

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
  const row = tx
    .insert(events)
    .values({
      kind: event.kind,
      at: now.toISOString(),
      effectiveOn: effectiveOn ?? dayInAgency(now.toISOString()),
      actorUserId: actor.userId,
      actorName: actor.name,
      causeId,
      ...subject,
      payload: event.payload,
    })
    .returning({ id: events.id })
    .get();
  if (areNotificationsOff(tx)) return row.id;
  notifyOfEvent(tx, actor, { id: row.id, event, ...subject, causeId }, now);
  queueWebhookDeliveries(tx, { id: row.id, event, ...subject }, now);
  return row.id;
}
