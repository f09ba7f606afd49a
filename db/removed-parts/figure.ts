import "server-only";
import { and, eq } from "drizzle-orm";
import { formatDay } from "@/domain/calendar/day";
import type { Transaction } from "../client";
import { figures, indicators } from "../schema/indicators";
import { existingItem } from "./existing-rows";
import type { ContentOf, TakenPart } from "./taken-part";

/** Removes a value that was reported at the meeting. */
export function extractFigure(tx: Transaction, meetingId: number, figureId: number): TakenPart | null {
  const found = tx
    .select({ figure: figures, name: indicators.name, unit: indicators.unit })
    .from(figures)
    .innerJoin(indicators, eq(indicators.id, figures.indicatorId))
    .where(and(eq(figures.id, figureId), eq(figures.meetingId, meetingId)))
    .get();
  if (!found) return null;
  const { figure, name, unit } = found;
  tx.delete(figures).where(eq(figures.id, figureId)).run();
  const label = `${name}: ${figure.value} ${unit}`;
  const words = [formatDay(figure.asOf), figure.note].filter(Boolean).join(" · ");
  return { rowId: figureId, number: null, label, words, content: { kind: "figure", figure } };
}

/** Restores a figure, under its item if that still exists. */
export function restoreFigure(tx: Transaction, meetingId: number, { figure }: ContentOf<"figure">): void {
  const agendaItemId = existingItem(tx, meetingId, figure.agendaItemId);
  tx.insert(figures)
    .values({ ...figure, agendaItemId })
    .run();
}
