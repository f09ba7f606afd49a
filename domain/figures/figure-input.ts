import { z } from "zod";
import { day, decimal, id, line, optionalId, optionalLine, ticked, wholeNumber } from "../forms/fields";

const indicatorFields = { name: line(160), unit: line(40), higherIsBetter: ticked };
export const createIndicatorInput = z.object(indicatorFields);
export type CreateIndicatorInput = z.output<typeof createIndicatorInput>;
export const changeIndicatorInput = z.object({ indicatorId: id, version: id, ...indicatorFields });
export type ChangeIndicatorInput = z.output<typeof changeIndicatorInput>;

export const recordFigureInput = z.object({
  indicatorId: id,
  value: decimal,
  asOf: day,
  note: optionalLine(300),
  /** The meeting at which it was reported; empty for one between two meetings. */
  meetingId: optionalId,
});
export type RecordFigureInput = z.output<typeof recordFigureInput>;
export const figureInput = z.object({ figureId: id });

export const setTargetInput = z.object({
  indicatorId: id,
  year: wholeNumber(1990, 2100),
  value: decimal,
  referenceId: optionalId,
});
export type SetTargetInput = z.output<typeof setTargetInput>;
export const targetInput = z.object({ targetId: id });
