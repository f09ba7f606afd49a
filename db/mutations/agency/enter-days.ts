import "server-only";
import { eq, inArray } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { allCalendarDays } from "@/domain/calendar/calendar-days";
import { dayInAgency } from "@/domain/calendar/day";
import { applyChange, type DayChange, effectsOf } from "@/domain/calendar/day-change";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import { calendarOf } from "@/domain/calendar/working-days";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { findEnteredDays } from "../../queries/calendar/find-calendar";
import { findDayConsequences } from "../../queries/calendar/find-day-consequences";
import { findStagedDays } from "../../queries/calendar/find-staged-days";
import { listComputedDeadlines } from "../../queries/calendar/list-computed-deadlines";
import { newCause, recordEvent } from "../../record-event";
import { announcedYears, daysOff } from "../../schema/agency";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { stagedDays } from "../../schema/staged-days";
import { sql } from "../../sql";
import { write } from "../../write";

/**
 * Enters a change of days off after its administrator has seen the effects. Deadlines in minutes that are not
 * submitted move with it if they are what their words gave; signed ones stay. One event contains it all.
 * @throws request.not_allowed, request.not_found
 */
export function enterDays(db: Database, actor: Actor, stagedId: number, now: Date): DayChange {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const staged = findStagedDays(tx, actor, stagedId) ?? refuse("request.not_found");
    tx.delete(stagedDays).where(eq(stagedDays.id, stagedId)).run();
    const { ceremonies, deadlines, periods, reminders } = findDayConsequences(
      tx,
      actor,
      staged.change,
      dayInAgency(now.toISOString()),
    );
    enterIn(tx, actor, staged.change, now, {
      ceremonies: ceremonies.length,
      deadlines: deadlines.reduce((sum, { count }) => sum + count, 0),
      periods: periods.length,
      reminders: reminders.length,
    });
    return staged.change;
  });
}

/** The announced years, for a new agency. */
export function enterAnnouncedYears(tx: Transaction, actor: Actor, now: Date, causeId: string): void {
  const change = { set: CERTAIN_YEARS.flatMap(holidaysOf), remove: [], announce: CERTAIN_YEARS };
  enterIn(tx, actor, change, now, NOTHING_MOVED, causeId);
}

const NOTHING_MOVED = { ceremonies: 0, deadlines: 0, periods: 0, reminders: 0 };

function enterIn(
  tx: Transaction,
  actor: Actor,
  change: DayChange,
  now: Date,
  moved: typeof NOTHING_MOVED,
  causeId = newCause(),
): void {
  const before = findEnteredDays(tx);
  const effects = effectsOf(before, change);
  followWorkingDays(tx, change);
  if (change.remove.length > 0)
    tx.delete(daysOff)
      .where(inArray(daysOff.day, [...change.remove]))
      .run();
  for (const row of change.set) {
    const { day, ...rest } = row;
    tx.insert(daysOff)
      .values({ day, ...rest })
      .onConflictDoUpdate({ target: daysOff.day, set: rest })
      .run();
  }
  for (const year of change.announce) {
    tx.insert(announcedYears).values({ year, enteredAt: now.toISOString() }).onConflictDoNothing().run();
  }
  const daysWith = (effect: (typeof effects)[number]["effect"]) =>
    effects.filter((one) => one.effect === effect).map(({ day }) => day.day);
  const payload = {
    announced: [...change.announce],
    added: daysWith("added"),
    removed: daysWith("removed"),
    changed: daysWith("changed"),
    confirmed: daysWith("confirmed"),
    moved,
  };
  recordEvent(tx, actor, { kind: "day_off.changed", payload }, {}, now, { causeId });
}

/** Deadlines in unsigned minutes that were counted in working days are counted again. */
function followWorkingDays(tx: Transaction, change: DayChange): void {
  const entered = findEnteredDays(tx);
  const calendars = {
    before: calendarOf(allCalendarDays(entered)),
    after: calendarOf(allCalendarDays(applyChange(entered, change))),
  };
  const touched = new Set<number>();
  for (const { directiveId, meetingId, to } of listComputedDeadlines(tx, calendars)) {
    tx.update(directives)
      .set({ originalDeadline: to, version: sql`${directives.version} + 1` })
      .where(eq(directives.id, directiveId))
      .run();
    tx.update(assignments).set({ deadline: to }).where(eq(assignments.directiveId, directiveId)).run();
    touched.add(meetingId);
  }
  for (const meetingId of touched) {
    tx.update(meetings)
      .set({ version: sql`${meetings.version} + 1` })
      .where(eq(meetings.id, meetingId))
      .run();
  }
}
