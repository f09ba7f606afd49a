import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { extractFigure } from "../../removed-parts/figure";
import { figures, indicators } from "../../schema/indicators";
import { visibleFigures } from "../../visibility";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { storeRemovedPart } from "../minutes/store-removed-part";

/**
 * Removes a figure; one in signed minutes stays.
 * @returns the meeting it was reported at, and the removed part's id (restorePart) if minutes contained it
 * @throws request.not_found, those of touchMeeting
 */
export function removeFigure(
  db: Database,
  actor: Actor,
  { figureId }: { figureId: number },
  now: Date,
): { meetingId: number | null; indicatorId: number; partId: number | null } {
  return write(db, (tx) => {
    if (!isClerk(actor)) refuse("request.not_allowed");
    const found = tx
      .select({ figure: figures, name: indicators.name, unit: indicators.unit })
      .from(figures)
      .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
      .where(and(eq(figures.id, figureId), visibleFigures(actor)))
      .get();
    if (!found) return refuse("request.not_found");
    const { value, asOf, meetingId, indicatorId } = found.figure;
    if (meetingId !== null) {
      touchMeeting(tx, actor, meetingId);
      const partId = storeRemovedPart(tx, actor, meetingId, extractFigure(tx, meetingId, figureId), now);
      return { meetingId, indicatorId, partId };
    }
    tx.delete(figures).where(eq(figures.id, figureId)).run();
    const payload = { name: found.name, value, unit: found.unit, asOf };
    recordEvent(tx, actor, { kind: "figure.removed", payload }, {}, now);
    return { meetingId, indicatorId, partId: null };
  });
}
