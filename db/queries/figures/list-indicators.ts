import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { RecordedFigure } from "@/domain/meetings/record";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { figures, indicators, targets } from "../../schema/indicators";
import { legalReferences } from "../../schema/legal-references";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { visibleFigures } from "../../visibility";

export type FoundFigure = {
  id: number;
  asOf: Day;
  value: number;
  note: string;
  meeting: { id: number; code: string; status: string } | null;
};
export type FoundTarget = {
  id: number;
  year: number;
  value: number;
  reference: { id: number; kind: string; number: string } | null;
};
export type FoundIndicator = typeof indicators.$inferSelect & {
  /** Oldest first. */
  figures: FoundFigure[];
  targets: FoundTarget[];
};

/**
 * Every indicator, with its values and targets as far as the actor sees them.
 * @param newest of how many values, the newest; of all without
 */
export function listIndicators(db: Reader, actor: Actor, newest?: number): FoundIndicator[] {
  if (actor.grants.length === 0) return [];
  return db
    .select()
    .from(indicators)
    .where(eq(indicators.active, true))
    .orderBy(asc(indicators.id))
    .all()
    .map((row) => ({ ...row, ...partsOf(db, actor, row.id, newest) }));
}

/** The indicators a figure can be recorded for, with name and unit. */
export function listIndicatorChoices(db: Reader, actor: Actor): { id: number; name: string; unit: string }[] {
  if (actor.grants.length === 0) return [];
  return db
    .select({ id: indicators.id, name: indicators.name, unit: indicators.unit })
    .from(indicators)
    .where(eq(indicators.active, true))
    .orderBy(asc(indicators.id))
    .all();
}

/** One of them; null if it does not exist for the actor. */
export function findIndicator(db: Reader, actor: Actor, id: number): FoundIndicator | null {
  if (actor.grants.length === 0) return null;
  const row = db.select().from(indicators).where(eq(indicators.id, id)).get();
  return row ? { ...row, ...partsOf(db, actor, id) } : null;
}

function partsOf(db: Reader, actor: Actor, indicatorId: number, newest?: number) {
  return {
    figures: listValues(db, actor, indicatorId, newest),
    targets: db
      .select({
        id: targets.id,
        year: targets.year,
        value: targets.value,
        reference: {
          id: legalReferences.id,
          kind: legalReferences.kind,
          number: legalReferences.number,
        },
      })
      .from(targets)
      .leftJoin(legalReferences, eq(legalReferences.id, targets.referenceId))
      .where(eq(targets.indicatorId, indicatorId))
      .orderBy(asc(targets.year), asc(targets.id))
      .all(),
  };
}

/** The values of an indicator that the actor sees, oldest first. */
function listValues(db: Reader, actor: Actor, indicatorId: number, newest?: number): FoundFigure[] {
  const select = () =>
    db
      .select({
        id: figures.id,
        asOf: figures.asOf,
        value: figures.value,
        note: figures.note,
        meeting: { id: meetings.id, code: meetings.code, status: meetings.status },
      })
      .from(figures)
      .leftJoin(meetings, eq(meetings.id, figures.meetingId))
      .where(and(eq(figures.indicatorId, indicatorId), visibleFigures(actor)));
  if (newest === undefined) return select().orderBy(asc(figures.asOf), asc(figures.id)).all();
  return select().orderBy(desc(figures.asOf), desc(figures.id)).limit(newest).all().reverse();
}

/** The figures reported at a meeting that the caller may see. */
export function listMeetingFigures(db: Reader, meetingId: number): RecordedFigure[] {
  return prepared(db, "figures of a meeting", () =>
    db
      .select({
        id: figures.id,
        indicatorId: figures.indicatorId,
        asOf: figures.asOf,
        value: figures.value,
        note: figures.note,
        indicator: indicators.name,
        unit: indicators.unit,
      })
      .from(figures)
      .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
      .where(eq(figures.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(figures.id))
      .prepare(),
  ).all({ meetingId });
}

/** The targets of a legal reference, each with the latest value that the actor sees. */
export function listTargetsOf(db: Reader, actor: Actor, referenceId: number) {
  return listIndicators(db, actor, 1).flatMap((indicator) =>
    indicator.targets
      .filter(({ reference }) => reference?.id === referenceId)
      .map((target) => ({ indicator, target, latest: indicator.figures.at(-1) ?? null })),
  );
}
