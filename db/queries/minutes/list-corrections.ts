import "server-only";
import { and, asc, eq, isNotNull, max } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { inNumberOrder } from "@/domain/meetings/numbering";
import type { Correction, NamedMinutes } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { corrections } from "../../schema/corrections";
import { directives } from "../../schema/directives";
import { agendaItems, meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { viewOf, visibleMeetings } from "../../visibility";

/** The corrections of a supplement that the caller may see, in the order of the corrected minutes. */
export function listCorrections(db: Reader, meetingId: number, baseId: number): Correction[] {
  const { items, given, rows } = readParts(db, meetingId, baseId);
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
  return places.flatMap(({ place, signed }) =>
    rows
      .filter((row) => (place.kind === "item" ? row.agendaItemId : row.directiveId) === place.id)
      .map(({ id, version, text, reason }) => ({ id, version, place, signed, text, reason })),
  );
}

/** What minutes have to correct, and the rows of the corrections themselves. */
function readParts(db: Reader, meetingId: number, baseId: number) {
  const { items, given, rows } = prepared(db, "corrections of a supplement", () => ({
    items: db
      .select({ id: agendaItems.id, title: agendaItems.title, text: agendaItems.body })
      .from(agendaItems)
      .where(eq(agendaItems.meetingId, sql.placeholder("baseId")))
      .orderBy(asc(agendaItems.sortOrder), asc(agendaItems.id))
      .prepare(),
    given: db
      .select()
      .from(directives)
      .where(eq(directives.meetingId, sql.placeholder("baseId")))
      .prepare(),
    rows: db
      .select()
      .from(corrections)
      .where(eq(corrections.meetingId, sql.placeholder("meetingId")))
      .prepare(),
  }));
  return { items: items.all({ baseId }), given: given.all({ baseId }), rows: rows.all({ meetingId }) };
}

/** The minutes that a supplement belongs to. */
export function findSupplemented(db: Reader, baseId: number): NamedMinutes | null {
  const found = prepared(db, "minutes of a supplement", () =>
    db
      .select(named)
      .from(meetings)
      .where(eq(meetings.id, sql.placeholder("baseId")))
      .prepare(),
  ).get({ baseId });
  return found ?? null;
}

/** The supplements to minutes that the actor can see, with what they correct. */
export function listSupplements(
  db: Reader,
  actor: Actor,
  baseId: number,
): (NamedMinutes & { corrections: Correction[] })[] {
  return prepared(db, `supplements to minutes ${viewOf(actor)}`, () =>
    db
      .select(named)
      .from(meetings)
      .where(and(eq(meetings.supplementsId, sql.placeholder("baseId")), visibleMeetings(actor)))
      .orderBy(asc(meetings.id))
      .prepare(),
  )
    .all({ baseId })
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
  const { own, ofSupplements } = prepared(db, "last numbers of minutes", () => ({
    own: selectLast(db, meetings.id),
    ofSupplements: selectLast(db, meetings.supplementsId),
  }));
  return Math.max(own.get({ baseId })?.last ?? 0, ofSupplements.get({ baseId })?.last ?? 0);
}

const selectLast = (db: Reader, column: typeof meetings.id | typeof meetings.supplementsId) =>
  db
    .select({ last: max(directives.number) })
    .from(directives)
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .where(and(eq(column, sql.placeholder("baseId")), isNotNull(directives.number)))
    .prepare();
