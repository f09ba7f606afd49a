import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { canWriteMinutes } from "@/domain/meetings/policy";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { series } from "../../schema/meetings";
import { write } from "../../write";

/** The symbol of the usual series: "CC 07/2024 · 3". */
const SYMBOL = "CC";

/**
 * Creates the series of the monthly flag ceremony, on the first Monday; its first meeting gets the usual programme.
 * @throws request.not_allowed, series.symbol_taken
 */
export function createCeremonySeries(
  db: Database,
  actor: Actor,
  { name }: { name: string },
  now: Date,
): void {
  if (!canWriteMinutes(actor)) refuse("request.not_allowed");
  write(db, (tx) => {
    if (tx.select().from(series).where(eq(series.symbol, SYMBOL)).get()) refuse("series.symbol_taken");
    tx.insert(series)
      .values({ name, symbol: SYMBOL, kind: "flag-ceremony", rhythmNth: 1, rhythmWeekday: 1 })
      .run();
    recordEvent(tx, actor, { kind: "series.created", payload: { name, symbol: SYMBOL } }, {}, now);
  });
}
