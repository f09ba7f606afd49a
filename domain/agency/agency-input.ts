import { z } from "zod";
import { day, line, optionalLine, wholeNumber } from "../forms/fields";
import { MOST_RECIPIENTS, recipientsOf } from "../papers/recipients";
import { SIGNED_BY } from "./settings";

/** Recipients as they are kept: one a line, without empty lines. */
const recipients = z
  .string()
  .max(1000, "too_long")
  .transform(recipientsOf)
  .refine((list) => list.length <= MOST_RECIPIENTS, "too_many_recipients")
  .transform((list) => list.join("\n"))
  .default("");

export const saveSettingsInput = z.object({
  name: line(200),
  shortName: optionalLine(60),
  parentBody: optionalLine(200),
  place: optionalLine(60),
  symbol: optionalLine(30),
  staleAfterDays: wholeNumber(1, 365),
  signedBy: z.enum(["", ...SIGNED_BY], "invalid").default(""),
  headTitle: optionalLine(80),
  authority: optionalLine(80),
  signerTitle: optionalLine(80),
  signerName: optionalLine(80),
  drafterSymbol: optionalLine(30),
  recipientsMinutes: recipients,
  recipientsNotice: recipients,
  recipientsExtract: recipients,
  recipientsUrging: recipients,
  byline: optionalLine(120),
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
