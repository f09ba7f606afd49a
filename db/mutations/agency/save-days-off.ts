import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { AddDayOffInput } from "@/domain/agency/agency-input";
import type { Day } from "@/domain/calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "@/domain/calendar/holidays";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { announcedYears, daysOff } from "../../schema/agency";
import { write } from "../../write";

/** A day off, or a weekend day made up. @throws request.not_allowed, day_off.already_there */
export function addDayOff(db: Database, actor: Actor, input: AddDayOffInput, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const added = tx.insert(daysOff).values(input).onConflictDoNothing().run();
    if (added.changes === 0) refuse("day_off.already_there", {}, "day");
    recordEvent(tx, actor, { kind: "day_off.added", payload: input }, {}, now);
  });
}

/** @throws request.not_allowed, request.not_found */
export function removeDayOff(db: Database, actor: Actor, day: Day, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const removed = tx.delete(daysOff).where(eq(daysOff.day, day)).run();
    if (removed.changes === 0) refuse("request.not_found");
    recordEvent(tx, actor, { kind: "day_off.removed", payload: { day } }, {}, now);
  });
}

/** Enters the days of a year that are certain, but those already there. @returns how many were added */
export function addKnownDaysOff(db: Database, actor: Actor, year: number, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    return addKnownDaysOffIn(tx, actor, year, now, newCause());
  });
}

/** The same inside another write, under its cause. */
export function addKnownDaysOffIn(
  tx: Transaction,
  actor: Actor,
  year: number,
  now: Date,
  causeId: string,
): number {
  let added = 0;
  if (CERTAIN_YEARS.includes(year)) {
    tx.insert(announcedYears).values({ year, enteredAt: now.toISOString() }).onConflictDoNothing().run();
  }
  for (const known of holidaysOf(year)) {
    if (tx.insert(daysOff).values(known).onConflictDoNothing().run().changes === 0) continue;
    recordEvent(tx, actor, { kind: "day_off.added", payload: known }, {}, now, { causeId });
    added += 1;
  }
  return added;
}
