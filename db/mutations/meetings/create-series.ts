import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { CreateSeriesInput } from "@/domain/meetings/meeting-input";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { series } from "../../schema/meetings";
import { write } from "../../write";

/** Creates a series of meetings. @returns its id @throws request.not_allowed, series.symbol_taken */
export function createSeries(db: Database, actor: Actor, input: CreateSeriesInput, now: Date): number {
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  return write(db, (tx) => {
    const taken = tx.select().from(series).where(eq(series.symbol, input.symbol)).get();
    if (taken) refuse("series.symbol_taken", {}, "symbol");
    const { id } = tx.insert(series).values(input).returning({ id: series.id }).get();
    const { name, symbol } = input;
    recordEvent(tx, actor, { kind: "series.created", payload: { name, symbol } }, {}, now);
    return id;
  });
}
