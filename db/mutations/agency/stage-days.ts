import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { DayChange } from "@/domain/calendar/day-change";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { stagedDays } from "../../schema/staged-days";
import { write } from "../../write";

/**
 * Stages a change of days off until its sender has seen its effects; an earlier staged one of the sender is
 * deleted.
 * @returns its id
 * @throws request.not_allowed
 */
export function stageDays(db: Database, actor: Actor, change: DayChange, now: Date): number {
  return write(db, (tx) => {
    const { userId } = actor;
    if (!isAdmin(actor) || userId === null) return refuse("request.not_allowed");
    tx.delete(stagedDays).where(eq(stagedDays.userId, userId)).run();
    return tx
      .insert(stagedDays)
      .values({ userId, change, createdAt: now.toISOString() })
      .returning({ id: stagedDays.id })
      .get().id;
  });
}

/** @throws request.not_allowed, request.not_found */
export function dropStagedDays(db: Database, actor: Actor, stagedId: number): void {
  write(db, (tx) => {
    const { userId } = actor;
    if (!isAdmin(actor) || userId === null) return refuse("request.not_allowed");
    const own = and(eq(stagedDays.id, stagedId), eq(stagedDays.userId, userId));
    if (tx.delete(stagedDays).where(own).run().changes === 0) refuse("request.not_found");
  });
}
