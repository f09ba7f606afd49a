import "server-only";
import { and, asc, eq, isNotNull, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { inNumberOrder } from "@/domain/meetings/numbering";
import type { Correction, NamedMinutes } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { corrections } from "../../schema/corrections";
import { directives } from "../../schema/directives";
import { agendaItems, meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** The corrections of a supplement that the caller may see, in the order of the corrected minutes. */
export function listCorrections(db: Reader, meetingId: number, baseId: number): Correction[] {
  const items = db
    .select({ id: agendaItems.id, title: agendaItems.title, text: agendaItems.body })
    .from(agendaItems)
    .where(eq(agendaItems.meetingId, baseId))
    .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
    .all();
  const given = db.select().from(directives).where(eq(directives.meetingId, baseId)).all();
  const places = [
    ...items.map(({ id, title, text }, n) => ({
      place: { kind: "item" as const, id, number: n + 1, title },
      signed: text,
    })),
    ...inNumberOrder(given, []).map(({ id, number, summary, text }) => ({
      place: { kind: "directive" as const, id, number: number ?? 0, title: summary },
      signed: text,
    })),
  ];
  const rows = db.select().from(corrections).where(eq(corrections.meetingId, meetingId)).all();
  return places.flatMap(({ place, signed }) =>
    rows
      .filter((row) => (place.kind === "item" ? row.agendaItemId : row.directiveId) === place.id)
      .map(({ id, version, text, reason }) => ({ id, version, place, signed, text, reason })),
  );
}

/** The minutes that a supplement belongs to. */
export function findSupplemented(db: Reader, baseId: number): NamedMinutes | null {
  return db.select(named).from(meetings).where(eq(meetings.id, baseId)).get() ?? null;
}

/** The supplements to minutes that the actor can see, with what they correct. */
export function listSupplements(
  db: Reader,
  actor: Actor,
  baseId: number,
): (NamedMinutes & { corrections: Correction[] })[] {
  return db
    .select(named)
    .from(meetings)
    .where(and(eq(meetings.supplementsId, baseId), visibleMeetings(actor)))
    .orderBy(asc(meetings.id))
    .all()
    .map((one) => ({ ...one, corrections: listCorrections(db, one.id, baseId) }));
}

const named = {
  id: meetings.id,
  code: meetings.code,
  title: meetings.title,
  heldOn: meetings.heldOn,
  status: meetings.status,
};

/** The last number issued in minutes and their signed supplements: the next supplement continues from it. */
export function lastNumberOf(db: Reader, baseId: number): number {
  const of = (column: typeof meetings.id | typeof meetings.supplementsId) =>
    db
      .select({ last: max(directives.number) })
      .from(directives)
      .innerJoin(meetings, eq(meetings.id, directives.meetingId))
      .where(and(eq(column, baseId), isNotNull(directives.number)))
      .get()?.last ?? 0;
  return Math.max(of(meetings.id), of(meetings.supplementsId));
}
