import { z } from "zod";
import { isLink } from "../calendar/read-day-rows";
import {
  day,
  id,
  line,
  optionalDay,
  optionalLine,
  optionalText,
  shown,
  ticked,
  wholeNumber,
} from "../forms/fields";
import { MOST_RECIPIENTS, recipientsOf } from "../papers/recipients";
import { MOST_ABBREVIATIONS, readAbbreviations, USUAL_ABBREVIATIONS } from "../text/abbreviations";
import { FIRST_STEPS } from "./first-steps";
import { SIGNED_BY } from "./settings";

/** Recipients in stored form: one a line, no empty lines. */
const recipients = z
  .string()
  .max(1000, "too_long")
  .transform(recipientsOf)
  .refine((list) => list.length <= MOST_RECIPIENTS, "too_many_recipients")
  .transform((list) => list.join("\n"))
  .default("");

/** Abbreviations in stored form: one a line, no empty lines. */
const abbreviations = z
  .string()
  .max(10_000, "too_long")
  .transform((list) =>
    list
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .refine((lines) => lines.length <= MOST_ABBREVIATIONS, "too_many_abbreviations")
  .transform((lines) => lines.join("\n"))
  .refine((list) => readAbbreviations(list).wrong === null, "not_an_abbreviation")
  .default(USUAL_ABBREVIATIONS);

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
  abbreviations,
  shown,
});
export type SaveSettingsInput = z.output<typeof saveSettingsInput>;

/** Gigabytes of stored files; 100 TB is more than any agency's disk. */
const gigabytes = wholeNumber(1, 100_000);
export const saveQuotaInput = z
  .object({ agencyGigabytes: gigabytes, personGigabytes: gigabytes })
  .refine(({ agencyGigabytes, personGigabytes }) => personGigabytes <= agencyGigabytes, {
    path: ["personGigabytes"],
    message: "more_than_agency",
  });
export type SaveQuotaInput = z.output<typeof saveQuotaInput>;

const link = optionalLine(300).refine((typed) => typed === "" || isLink(typed), "not_a_link");
const document = { documentNumber: optionalLine(80), documentDate: optionalDay, documentLink: link };
const year = wholeNumber(2000, 2100);

export const stageDayInput = z.object({
  day,
  kind: z.enum(["off", "make-up"], "invalid"),
  name: line(100),
  ...document,
});
export const stageDayRemovalInput = z.object({ day });
/**
 * A list as pasted, or a file instead; `whole` if it is the year's announcement and replaces the existing days.
 */
export const stageDayListInput = z.object({
  year,
  list: optionalText(40_000),
  whole: ticked,
  ...document,
});
export const stageAnnouncedYearInput = z.object({ year });
export const onStagedDaysInput = z.object({ stagedId: id });

/** `skip` is "1", or "" to take the step up again. */
export const skipFirstStepInput = z.object({
  step: z.enum(FIRST_STEPS, "invalid"),
  skip: z
    .string()
    .default("")
    .transform((typed) => typed === "1"),
});
export type SkipFirstStepInput = z.output<typeof skipFirstStepInput>;
