import { z } from "zod";
import { day, line, optionalLine, wholeNumber } from "../forms/fields";

export const saveSettingsInput = z.object({
  name: line(200),
  shortName: optionalLine(60),
  parentBody: optionalLine(200),
  place: optionalLine(60),
  symbol: optionalLine(30),
  staleAfterDays: wholeNumber(1, 365),
});
export type SaveSettingsInput = z.output<typeof saveSettingsInput>;

export const addDayOffInput = z.object({
  day,
  kind: z.enum(["off", "make-up"], "invalid"),
  name: line(100),
});
export type AddDayOffInput = z.output<typeof addDayOffInput>;
export const removeDayOffInput = z.object({ day });
export const addKnownDaysOffInput = z.object({ year: wholeNumber(2000, 2100) });
