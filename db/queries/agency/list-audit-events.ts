import "server-only";
import { and, asc, count, desc, eq, gt, gte, like, lt } from "drizzle-orm";
import { type Actor, isAdmin, isClerk } from "@/domain/actor";
import type { AuditView } from "@/domain/audit/audit-view";
import { addDays, beginningOf } from "@/domain/calendar/day";
import type { DomainEvent } from "@/domain/events/event-kinds";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";

export const AUDIT_PAGE = 50;

const ANY: AuditView = { group: null, userId: null, from: null, to: null };

/** The events of a view, the newest first, for administrators. */
export function listAuditEvents(
  db: Reader,
  actor: Actor,
  { page, ...asked }: Partial<AuditView> & { page: number },
) {
  if (!isAdmin(actor)) return { events: [], total: 0, page: 1, pages: 1 };
  const where = inView({ ...ANY, ...asked });
  const total = db.select({ count: count() }).from(events).where(where).get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / AUDIT_PAGE));
  const shown = Math.min(page, pages);
  const rows = select(db)
    .where(where)
    .orderBy(desc(events.id))
    .limit(AUDIT_PAGE)
    .offset((shown - 1) * AUDIT_PAGE)
    .all()
    .map((row) => asAuditEvent(row, actor));
  return { events: rows, total, page: shown, pages };
}

/** The same by key, descending from a key, up to a limit. */
export function listAuditEventsAfter(
  db: Reader,
  actor: Actor,
  { after, limit, ...asked }: Partial<AuditView> & { after: number | null; limit: number },
) {
  if (!isAdmin(actor)) return [];
  return select(db)
    .where(and(inView({ ...ANY, ...asked }), after === null ? undefined : lt(events.id, after)))
    .orderBy(desc(events.id))
    .limit(limit)
    .all()
    .map((row) => asAuditEvent(row, actor));
}

const EXPORT_PAGE = 1000;

/** All events of a view, the oldest first, read page by page while they are being sent. */
export function* listWholeAudit(db: Reader, actor: Actor, view: AuditView) {
  if (!isAdmin(actor)) return;
  for (let last = 0; ; ) {
    const rows = select(db)
      .where(and(inView(view), gt(events.id, last)))
      .orderBy(asc(events.id))
      .limit(EXPORT_PAGE)
      .all();
    for (const row of rows) yield asAuditEvent(row, actor);
    const end = rows.at(-1);
    if (!end || rows.length < EXPORT_PAGE) return;
    last = end.id;
  }
}

/** People with an account, for the filter by person. */
export const listAuditActors = (
  db: Reader,
  actor: Actor,
): { userId: number; name: string; account: string }[] =>
  isAdmin(actor)
    ? db
        .select({ userId: users.id, name: people.fullName, account: users.account })
        .from(users)
        .innerJoin(people, eq(people.id, users.personId))
        .orderBy(asc(people.sortKey), asc(users.id))
        .all()
    : [];

const inView = ({ group, userId, from, to }: AuditView) =>
  and(
    group === null ? undefined : like(events.kind, `${group}.%`),
    userId === null ? undefined : eq(events.actorUserId, userId),
    from === null ? undefined : gte(events.at, beginningOf(from)),
    to === null ? undefined : lt(events.at, beginningOf(addDays(to, 1))),
  );

const select = (db: Reader) =>
  db
    .select({
      id: events.id,
      at: events.at,
      actorName: events.actorName,
      address: events.address,
      device: events.device,
      hash: events.hash,
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

/**
 * A row as the actor may see it. Why a leader returned a draft concerns its words: it stays with those who saw the
 * draft, clerks and leaders.
 */
function asAuditEvent<R extends { kind: string; payload: unknown }>(
  { kind, payload, ...rest }: R,
  actor: Actor,
) {
  const event = { kind, payload } as DomainEvent;
  const hidden = event.kind === "meeting.sent_back" && !isClerk(actor);
  return { ...rest, event: hidden ? { kind: event.kind, payload: { reason: "" } } : event };
}
