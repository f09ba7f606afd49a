import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse, refuseAsChanged } from "@/domain/errors";
import type { ChangeSeriesInput } from "@/domain/meetings/meeting-input";
import { canWriteMinutes } from "@/domain/meetings/policy";
import { seriesKey } from "@/domain/meetings/series-key";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { series } from "../../schema/meetings";
import { write } from "../../write";

/**
 * Changes a series' name, its rhythm, and whether it continues. Its symbol is fixed, because codes of issued
 * directives begin with it.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile
 */
export function changeSeries(db: Database, actor: Actor, input: ChangeSeriesInput, now: Date): void {
  const { seriesId, version, ...fields } = input;
  write(db, (tx) => {
    if (!canWriteMinutes(actor)) refuse("request.not_allowed");
    const before = tx.select().from(series).where(eq(series.id, seriesId)).get();
    if (!before) return refuse("request.not_found");
    if (version !== seriesKey(before)) {
      refuseAsChanged({ at: "", by: "", theirs: [{ field: "name", value: before.name }] });
    }
    const changes = changesBetween(before, fields);
    if (changes.length === 0) return;
    tx.update(series).set(fields).where(eq(series.id, seriesId)).run();
    recordEvent(tx, actor, { kind: "series.changed", payload: { name: before.name, changes } }, {}, now);
  });
}
