import { z } from "zod";
import { parseDay } from "../calendar/day";
import { parseDecimal } from "../figures/decimal";
import { normalizeText } from "../text/fold";

/** The kinds of field in forms. Messages are keys of messages/<locale>/validation.json. */

/** One required line. */
export const line = (limit: number) =>
  z
    .string("required")
    .transform((typed) => normalizeText(typed).replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "required").max(limit, "too_long"));

/** One optional line. */
export const optionalLine = (limit: number) =>
  z
    .string()
    .default("")
    .transform((typed) => normalizeText(typed).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(limit, "too_long"));

/** Required paragraphs. */
export const text = (limit: number) =>
  z
    .string("required")
    .transform((typed) => normalizeText(typed).trim())
    .pipe(z.string().min(1, "required").max(limit, "too_long"));

/** Optional paragraphs. */
export const optionalText = (limit: number) =>
  z
    .string()
    .default("")
    .transform((typed) => normalizeText(typed).trim())
    .pipe(z.string().max(limit, "too_long"));

/** A day typed as dd/MM/yyyy. */
export const day = z
  .string("required")
  .transform((typed) => typed.trim())
  .pipe(z.string().min(1, "required"))
  .transform((typed, context) => {
    const parsed = parseDay(typed);
    if (parsed === null) context.addIssue({ code: "custom", message: "not_a_date" });
    return parsed ?? "";
  });

/** A day; null if empty. */
export const optionalDay = z
  .string()
  .default("")
  .transform((typed, context) => {
    if (typed.trim() === "") return null;
    const parsed = parseDay(typed);
    if (parsed === null) context.addIssue({ code: "custom", message: "not_a_date" });
    return parsed;
  });

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** "7h30", "7g30", "7.30" and "7h" as "07:30" and "07:00"; anything else as typed. */
function plainTime(typed: string): string {
  const [, hour, minute = "00"] =
    /^(\d{1,2})[hg:.](\d{2})$/i.exec(typed.trim()) ?? /^(\d{1,2})[hg]$/i.exec(typed.trim()) ?? [];
  return hour === undefined ? typed.trim() : `${hour.padStart(2, "0")}:${minute}`;
}

/** A time of day as "07:30". */
export const time = z
  .string("required")
  .pipe(z.string().trim().min(1, "required"))
  .transform(plainTime)
  .pipe(z.string().regex(TIME, "not_a_time"));

/** A time of day as "07:30", or "". */
export const optionalTime = z
  .string()
  .default("")
  .transform(plainTime)
  .pipe(z.string().regex(new RegExp(`^$|${TIME.source}`), "not_a_time"));

/** A number as an office types it: "1.234,5". */
export const decimal = z
  .string("required")
  .pipe(z.string().trim().min(1, "required"))
  .transform((typed, context) => {
    const parsed = parseDecimal(typed);
    if (parsed === null) context.addIssue({ code: "custom", message: "not_a_number" });
    return parsed ?? 0;
  });

/** What the form showed (shownKey), to detect a concurrent change. */
export const shown = z.string().max(64, "invalid").optional();

/** A row's key. */
export const id = z.coerce.number("required").int("invalid").positive("required");

/** A row's key; null if nothing is chosen. */
export const optionalId = z
  .union(
    [z.literal("").transform(() => null), z.coerce.number("invalid").int("invalid").positive("invalid")],
    "invalid",
  )
  .optional()
  .transform((chosen) => chosen ?? null);

/** Rows' keys, each once. */
export const ids = z
  .array(z.coerce.number("invalid").int("invalid").positive("invalid"))
  .max(200, "invalid")
  .default([])
  .transform((list) => [...new Set(list)]);

/** A checkbox: "on" or absent. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** A whole number in bounds. */
export const wholeNumber = (from: number, to: number) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? (parseDecimal(typed) ?? typed) : typed),
    z.coerce.number("not_a_number").int("not_whole").min(from, "too_small").max(to, "too_big"),
  );

/** A whole number of hundredths, as an office types it: "50" or "50 %". */
export const percentage = (from: number, to: number) =>
  z.preprocess(
    (typed) => (typeof typed === "string" ? typed.trim().replace(/\s*%$/, "") : typed),
    wholeNumber(from, to),
  );

/** A whole number; null if empty. */
export const optionalWholeNumber = (from: number, to: number) =>
  z.preprocess((typed) => (typed === "" ? null : typed), wholeNumber(from, to).nullable());

/** A percentage; null if empty. */
export const optionalPercentage = (from: number, to: number) =>
  z.preprocess((typed) => (typed === "" ? null : typed), percentage(from, to).nullable());
