import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { canViewMeetingEvent, type SeenMeeting } from "@/domain/meetings/policy";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { events } from "../../schema/events";
import { sql } from "../../sql";

export type ListedEvent = {
  id: number;
  at: string;
  effectiveOn: string;
  actorName: string;
  /** The department on whose assignment the step was taken. */
  department: string | null;
  assignmentId: number | null;
  event: DomainEvent;
};

/**
 * The history of a meeting that exists for the actor, newest first, as far as the actor may know of each step;
 * without the events of single directives.
 */
export const listMeetingEvents = (
  db: Reader,
  actor: Actor,
  meeting: SeenMeeting & { id: number },
): ListedEvent[] =>
  list(db, "meeting", meeting.id).filter(
    ({ event }) => event.kind.startsWith("meeting.") && canViewMeetingEvent(actor, meeting, event.kind),
  );

/** The history of a meeting's article, for those who may write it, newest first. */
export const listArticleEvents = (db: Reader, meetingId: number): ListedEvent[] =>
  list(db, "meeting", meetingId).filter(({ event }) => event.kind.startsWith("article."));

/** The history of a directive that the caller may see, newest first. */
export const listDirectiveEvents = (db: Reader, directiveId: number): ListedEvent[] =>
  list(db, "directive", directiveId);

const SUBJECTS = { meeting: events.meetingId, directive: events.directiveId };

function list(db: Reader, of: keyof typeof SUBJECTS, id: number): ListedEvent[] {
  return prepared(db, `events of a ${of}`, () =>
    db
      .select({
        id: events.id,
        at: events.at,
        effectiveOn: events.effectiveOn,
        actorName: events.actorName,
        assignmentId: events.assignmentId,
        department: departments.name,
        kind: events.kind,
        payload: events.payload,
      })
      .from(events)
      .leftJoin(departments, eq(departments.id, events.departmentId))
      .where(eq(SUBJECTS[of], sql.placeholder("id")))
      .orderBy(desc(events.id))
      .prepare(),
  )
    .all({ id })
    .map(({ kind, payload, ...rest }) => ({ ...rest, event: { kind, payload } as DomainEvent }));
}
