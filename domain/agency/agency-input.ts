import { z } from "zod";
import { day, line, optionalLine, wholeNumber } from "../forms/fields";
import { MOST_RECIPIENTS, recipientsOf } from "../papers/recipients";

/** Recipients as they are kept: one a line, without empty lines. */
const recipients = z
  .string()
  .max(1000, "too_long")
  .transform(recipientsOf)
  .refine((list) => list.length <= MOST_RECIPIENTS, "too_many_recipients")
  .transform((list) => list.join("\n"))
  .optional();

export const saveSettingsInput = z.object({
  name: line(200),
  shortName: optionalLine(60),
  parentBody: optionalLine(200),
  place: optionalLine(60),
  symbol: optionalLine(30),
  staleAfterDays: wholeNumber(1, 365),
  authority: optionalLine(80).optional(),
  signerTitle: optionalLine(80).optional(),
  recipientsMinutes: recipients,
  recipientsNotice: recipients,
  recipientsExtract: recipients,
  recipientsUrging: recipients,
  byline: optionalLine(120).optional(),
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
