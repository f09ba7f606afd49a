import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { series } from "../../schema/meetings";

/** One series, continuing or ended; null if there is none. */
export const findSeries = (db: Reader, actor: Actor, seriesId: number) =>
  actor.grants.length === 0 ? null : (db.select().from(series).where(eq(series.id, seriesId)).get() ?? null);

/** Series that have ended. */
export const listEndedSeries = (db: Reader, actor: Actor) =>
  actor.grants.length === 0
    ? []
    : db.select().from(series).where(eq(series.active, false)).orderBy(asc(series.id)).all();

/** Every series, continuing and ended. */
export const listSeries = (db: Reader, actor: Actor) =>
  actor.grants.length === 0 ? [] : db.select().from(series).orderBy(asc(series.id)).all();
