import "server-only";
import { and, eq, getTableName, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { isAnnounced } from "@/domain/meetings/announced";
import type { Facts } from "@/domain/notifications/notification-rule";
import { audiencesOf, notificationOf } from "@/domain/notifications/notification-rules";
import type { Transaction } from "./client";
import { type AudienceSubject, countGiven, findAudience } from "./find-audience";
import { notify } from "./notify";
import { placeholdersLike } from "./placeholders";
import { prepared } from "./prepared";
import { departments } from "./schema/departments";
import { assignments, directives } from "./schema/directives";
import { meetings } from "./schema/meetings";
import { notifications } from "./schema/notifications";
import { sql } from "./sql";

export type RecordedEvent = {
  id: number;
  event: DomainEvent;
  meetingId?: number;
  directiveId?: number;
  assignmentId?: number;
  checklistOf?: number;
  causeId: string;
};

/**
 * Notifies everyone whom an event concerns, except the actor, in the write that records it. The actor's earlier
 * notifications of the same assignment or meeting are marked as read.
 */
export function notifyOfEvent(tx: Transaction, actor: Actor, recorded: RecordedEvent, now: Date): void {
  const { id: eventId, event, meetingId, directiveId, checklistOf, causeId } = recorded;
  const { assignmentId = checklistOf } = recorded;
  readByActing(tx, actor, recorded, now);
  const audiences = audiencesOf(event);
  if (audiences.length === 0) return;
  const subject = loadSubject(tx, recorded);
  if (!isAnnounced(event.kind, subject.meeting?.status)) return;
  const day = dayInAgency(now.toISOString());
  const readers = new Set(audiences.flatMap((audience) => findAudience(tx, audience, subject, day)));
  if (actor.userId !== null) readers.delete(actor.userId);
  if (readers.size === 0) return;
  const facts = factsOf(tx, actor, subject);
  const given = event.kind === "meeting.signed" && meetingId ? countGiven(tx, meetingId, day) : new Map();
  for (const userId of readers) {
    const notification = notificationOf(event, { ...facts, given: given.get(userId) ?? 0 });
    const about = { eventId, meetingId, directiveId, assignmentId };
    notify(tx, userId, { ...notification, ...about, key: `event:${eventId}` }, causeId, now);
  }
}

function readByActing(tx: Transaction, actor: Actor, recorded: RecordedEvent, now: Date): void {
  const { meetingId, assignmentId, event } = recorded;
  if (actor.userId === null || event.kind === "assignment.issued") return;
  const about = assignmentId ? "assignmentId" : "meetingId";
  const id = assignmentId ?? meetingId;
  if (!id) return;
  const readAt = now.toISOString();
  prepared(tx, `read by acting ${about}`, () =>
    tx
      .update(notifications)
      .set(placeholdersLike(notifications, { readAt }))
      .where(
        and(
          eq(notifications.userId, sql.placeholder("userId")),
          isNull(notifications.readAt),
          isNull(notifications.withdrawnAt),
          eq(notifications[about], sql.placeholder("about")),
        ),
      )
      .prepare(),
  ).run({ readAt, userId: actor.userId, about: id });
}

function loadSubject(tx: Transaction, recorded: RecordedEvent): AudienceSubject {
  const { meetingId, directiveId, assignmentId, event } = recorded;
  return {
    namedUserIds: [
      "userId" in event.payload ? event.payload.userId : null,
      "formerUserId" in event.payload ? event.payload.formerUserId : null,
    ],
    meeting: meetingId ? (selectSubject(tx, meetings).get({ id: meetingId }) ?? null) : null,
    directive: directiveId ? (selectSubject(tx, directives).get({ id: directiveId }) ?? null) : null,
    assignment: assignmentId ? (selectSubject(tx, assignments).get({ id: assignmentId }) ?? null) : null,
  };
}

const selectSubject = <Subject extends typeof meetings | typeof directives | typeof assignments>(
  tx: Transaction,
  table: Subject,
) =>
  prepared(tx, `subject ${getTableName(table)}`, () =>
    tx
      .select()
      .from(table)
      .where(eq(table.id, sql.placeholder("id")))
      .prepare(),
  );

function factsOf(
  tx: Transaction,
  actor: Actor,
  { meeting, directive, assignment }: AudienceSubject,
): Omit<Facts, "given"> {
  const named = prepared(tx, "name of department", () =>
    tx
      .select({ name: departments.name })
      .from(departments)
      .where(eq(departments.id, sql.placeholder("id")))
      .prepare(),
  );
  const department = assignment && named.get({ id: assignment.departmentId });
  return {
    by: actor.name,
    work: {
      code: directive?.code ?? "",
      summary: directive?.summary ?? "",
      department: department?.name ?? "",
    },
    meeting: { code: meeting?.code ?? "", title: meeting?.title ?? "", day: meeting?.heldOn ?? "" },
  };
}
