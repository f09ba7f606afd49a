import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { RecordFigureInput } from "@/domain/figures/figure-input";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { figures, indicators } from "../../schema/indicators";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/**
 * Records a value that was reported: at a meeting, whose minutes then contain it, or between two.
 * @returns its id
 * @throws request.not_allowed, request.not_found, figure.in_future, and those of touchMeeting
 */
export function recordFigure(db: Database, actor: Actor, input: RecordFigureInput, now: Date): number {
  return write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const indicator = tx.select().from(indicators).where(eq(indicators.id, input.indicatorId)).get();
    if (!indicator) return refuse("request.not_found", {}, "indicatorId");
    if (input.asOf > dayInAgency(now.toISOString())) refuse("figure.in_future", {}, "asOf");
    if (input.meetingId !== null) touchMeeting(tx, actor, input.meetingId);
    const { id } = tx
      .insert(figures)
      .values({ ...input, recordedAt: now.toISOString() })
      .returning({ id: figures.id })
      .get();
    if (input.meetingId === null) {
      const payload = { name: indicator.name, value: input.value, unit: indicator.unit, asOf: input.asOf };
      recordEvent(tx, actor, { kind: "figure.recorded", payload }, {}, now);
    }
    return id;
  });
}
