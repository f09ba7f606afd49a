import "server-only";
import { asc } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { daysOff } from "../../schema/agency";

/** The agency's days off and make-up working days, in order. */
export function listDaysOff(db: Reader, actor: Actor) {
  if (actor.grants.length === 0) return [];
  return db.select().from(daysOff).orderBy(asc(daysOff.day)).all();
}
