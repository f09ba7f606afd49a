import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { series } from "../../schema/meetings";

/** One line of meetings, whether it goes on or not, or null. */
export const findSeries = (db: Reader, actor: Actor, seriesId: number) =>
  actor.grants.length === 0 ? null : (db.select().from(series).where(eq(series.id, seriesId)).get() ?? null);

/** Lines of meetings that no longer go on. */
export const listEndedSeries = (db: Reader, actor: Actor) =>
  actor.grants.length === 0
    ? []
    : db.select().from(series).where(eq(series.active, false)).orderBy(asc(series.id)).all();

/** Every line of meetings, those that go on and those that ended. */
export const listSeries = (db: Reader, actor: Actor) =>
  actor.grants.length === 0 ? [] : db.select().from(series).orderBy(asc(series.id)).all();
