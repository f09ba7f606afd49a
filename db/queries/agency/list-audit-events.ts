import "server-only";
import { and, count, desc, eq, like, lt } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";

export const AUDIT_PAGE = 100;

/** The possible first parts of an event's kind: "meeting" of "meeting.signed". */
export const AUDIT_GROUPS = [
  "meeting",
  "article",
  "directive",
  "assignment",
  "user",
  "grant",
  "token",
  "webhook",
  "department",
  "person",
  "position",
  "reference",
  "series",
  "import",
  "indicator",
  "figure",
  "target",
  "settings",
  "day_off",
  "mail",
  "agency",
  "subtask",
  "evaluation",
] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** All events, the newest first, for administrators. */
export function listAuditEvents(
  db: Reader,
  actor: Actor,
  { group, page }: { group: AuditGroup | null; page: number },
) {
  if (!isAdmin(actor)) return { events: [], total: 0, page: 1, pages: 1 };
  const where = ofGroup(group);
  const total = db.select({ count: count() }).from(events).where(where).get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / AUDIT_PAGE));
  const shown = Math.min(page, pages);
  const rows = select(db)
    .where(where)
    .orderBy(desc(events.id))
    .limit(AUDIT_PAGE)
    .offset((shown - 1) * AUDIT_PAGE)
    .all()
    .map(asAuditEvent);
  return { events: rows, total, page: shown, pages };
}

/** The same by key, descending from a key, up to a limit. */
export function listAuditEventsAfter(
  db: Reader,
  actor: Actor,
  { group, after, limit }: { group: AuditGroup | null; after: number | null; limit: number },
) {
  if (!isAdmin(actor)) return [];
  return select(db)
    .where(and(ofGroup(group), after === null ? undefined : lt(events.id, after)))
    .orderBy(desc(events.id))
    .limit(limit)
    .all()
    .map(asAuditEvent);
}

const ofGroup = (group: AuditGroup | null) => (group === null ? undefined : like(events.kind, `${group}.%`));

const select = (db: Reader) =>
  db
    .select({
      id: events.id,
      at: events.at,
      actorName: events.actorName,
      kind: events.kind,
      payload: events.payload,
      meetingId: events.meetingId,
      meeting: meetings.code,
      directiveId: events.directiveId,
      directive: directives.code,
      department: departments.name,
    })
    .from(events)
    .leftJoin(meetings, eq(meetings.id, events.meetingId))
    .leftJoin(directives, eq(directives.id, events.directiveId))
    .leftJoin(departments, eq(departments.id, events.departmentId));

const asAuditEvent = <R extends { kind: string; payload: unknown }>({ kind, payload, ...rest }: R) => ({
  ...rest,
  event: { kind, payload } as DomainEvent,
});
