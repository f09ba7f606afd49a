import { z } from "zod";
import { PERIODS } from "../directives/periods";
import {
  day,
  decimal,
  id,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  optionalTime,
  text,
  ticked,
} from "../forms/fields";
import { MOST_CHARACTERS } from "../text/reader/most-characters";
import { readTotal } from "./attendance-total-input";
import { offeredDay } from "./meeting-input";
import { putBackWords } from "./put-back-words";
import { ITEM_KINDS } from "./vocabulary";

/** The text to read, typed or pasted; an upload is sent beside it. */
export const readMinutesInput = z.object({
  text: optionalText(MOST_CHARACTERS),
  /** A scan that was sent before and is being read. */
  scan: optionalLine(60),
});
export const stopScanInput = z.object({ scan: optionalLine(60) });

export const takeBackMinutesInput = z.object({ meetingId: id });

const speakerRow = z.object({
  name: line(100),
  position: optionalLine(300),
  role: z.enum(["chair", "secretary", "participant", "guest"], "invalid"),
  person: optionalId,
});
const referenceRow = z.object({
  kind: line(60),
  number: line(80),
  issuedOn: optionalDay,
  issuer: optionalLine(150),
  subject: optionalLine(500),
});
/** The places of rows of another kind, "0,2". */
const rowNumbers = z
  .string()
  .default("")
  .pipe(z.string().regex(/^(?:\d{1,3}(?:,\d{1,3}){0,99})?$/, "invalid"))
  .transform((typed) => (typed === "" ? [] : typed.split(",").map(Number)));
const lineCount = z
  .string()
  .default("")
  .pipe(z.string().regex(/^\d{0,6}$/, "invalid"))
  .transform((typed) => (typed === "" ? null : Number(typed)));
const itemRow = z.object({
  kind: z.enum(ITEM_KINDS, "invalid"),
  title: optionalLine(300),
  speakerName: optionalLine(100),
  speakerPosition: optionalLine(200),
  person: optionalId,
  department: optionalId,
  body: optionalText(200_000),
  /** How many lines the text had when it was read: the places of its directives count them. */
  lines: lineCount,
  cites: rowNumbers,
});
const figureRow = z
  .object({
    indicator: optionalId,
    name: optionalLine(160),
    unit: optionalLine(40),
    value: decimal,
    note: optionalLine(300),
  })
  .refine(({ indicator, name }) => indicator !== null || name !== "", { path: ["name"], message: "required" })
  .refine(({ indicator, unit }) => indicator !== null || unit !== "", {
    path: ["unit"],
    message: "required",
  });
const captionRow = z.object({ text: line(300) });
const directiveRow = z
  .object({
    summary: line(200),
    text: text(20_000),
    heading: optionalLine(200),
    /** The item it was given in, by its place among the rows. */
    item: rowNumbers,
    /** How many lines of that item's text stand before it. */
    after: lineCount,
    lead: optionalId,
    coordinating: ids,
    toAll: ticked,
    deadlineWords: optionalLine(200),
    deadline: optionalDay,
    undated: ticked,
    period: z
      .union([z.literal("").transform(() => null), z.enum(PERIODS, "invalid")], "invalid")
      .optional()
      .transform((chosen) => chosen ?? null),
  })
  .refine(({ undated, deadline, period }) => period === null || (!undated && deadline === null), {
    path: ["period"],
    message: "deadline_or_period",
  })
  .refine(({ undated, deadline }) => !undated || deadline === null, {
    path: ["deadline"],
    message: "deadline_or_undated",
  });

/**
 * Everything a clerk confirmed of a reading; dropped rows are not part of it. What is set for all directives fills only
 * what a directive leaves open.
 */
export const importMinutesInput = z
  .looseObject({
    seriesId: id,
    title: line(300),
    heldOn: day,
    offeredDay,
    startsAt: optionalTime,
    endsAt: optionalTime,
    place: optionalLine(200),
    /** Where the minutes go: a new record, or the number of one that is there; nothing while it was not asked. */
    into: z.union([z.literal(["", "new"]), id], "invalid").default(""),
    horizonWords: optionalLine(200),
    horizonDay: optionalDay,
    horizonForAll: ticked,
    leadForAll: optionalId,
    undatedForAll: ticked,
  })
  .transform((typed, context) => ({
    ...spokenRows(typed, context),
    seriesId: typed.seriesId,
    title: typed.title,
    heldOn: typed.heldOn,
    offeredDay: typed.offeredDay,
    startsAt: typed.startsAt,
    endsAt: typed.endsAt,
    place: typed.place,
    total: readTotal(typed, context),
    into: typed.into,
    horizonWords: typed.horizonDay === null ? "" : typed.horizonWords,
    horizonDay: typed.horizonDay,
    speakers: rowsOf(typed, "speaker", speakerRow, context),
    references: rowsOf(typed, "reference", referenceRow, context),
    figures: rowsOf(typed, "figure", figureRow, context),
    captions: rowsOf(typed, "caption", captionRow, context).map(({ text: words }) => words),
  }));
export type ImportMinutesInput = z.output<typeof importMinutesInput>;

type DirectiveRow = z.output<typeof directiveRow>;
type ForAll = Parameters<typeof forAll>[1];
/** What is needed of a directive that was not kept: its words, and where they were said. */
const droppedRow = z.object({ text: text(20_000), item: rowNumbers, after: lineCount });

/** The items and the directives, with the words of those directives that were not kept in the text of their items. */
function spokenRows(typed: Record<string, unknown> & ForAll, context: z.RefinementCtx) {
  const directives = rowsOf(typed, "directive", directiveRow, context).map((one) => forAll(one, typed));
  const { items, kept } = putBackWords(
    rowsOf(typed, "item", itemRow, context),
    directives,
    droppedRowsOf(typed, "directive", droppedRow),
  );
  return { items, directives: kept };
}

/** What was set for all at once fills what a directive leaves open. */
function forAll(
  one: DirectiveRow & { row: number },
  all: {
    horizonForAll: boolean;
    horizonDay: string | null;
    leadForAll: number | null;
    undatedForAll: boolean;
  },
): DirectiveRow & { row: number } {
  const lead = one.lead ?? (one.toAll ? null : all.leadForAll);
  const open = one.deadline === null && !one.undated && one.period === null;
  if (open && all.horizonForAll && all.horizonDay !== null) return { ...one, lead, deadline: all.horizonDay };
  return { ...one, lead, undated: one.undated || (open && all.undatedForAll) };
}

const MOST_ROWS = 400;

/** Gathers fields "directive.3.text" and the like into rows with their numbers, in order; only the ticked ones. */
function rowsOf<S extends z.ZodType<object>>(
  typed: Record<string, unknown>,
  kind: string,
  row: S,
  context: z.RefinementCtx,
): (z.output<S> & { row: number })[] {
  const kept = Object.keys(typed)
    .filter((field) => field.startsWith(`${kind}.`) && field.endsWith(".keep") && typed[field] === "on")
    .map((field) => field.slice(0, -".keep".length));
  return inOrder(kept).flatMap((prefix) => {
    const read = row.safeParse(fieldsOf(typed, prefix));
    if (read.success) return [{ ...read.data, row: Number(prefix.split(".")[1]) }];
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: "custom", message, path: [`${prefix}.${String(path[0] ?? "")}`] });
    }
    return [];
  });
}

/** The rows that are not ticked; one with a fault is left out, since nothing of it was asked for. */
function droppedRowsOf<S extends z.ZodType<object>>(
  typed: Record<string, unknown>,
  kind: string,
  row: S,
): (z.output<S> & { row: number })[] {
  const sent = Object.keys(typed).flatMap(
    (field) => new RegExp(`^${kind}\\.\\d{1,4}(?=\\.)`).exec(field)?.[0] ?? [],
  );
  const dropped = [...new Set(sent)].filter((prefix) => typed[`${prefix}.keep`] !== "on");
  return inOrder(dropped).flatMap((prefix) => {
    const read = row.safeParse(fieldsOf(typed, prefix));
    return read.success ? [{ ...read.data, row: Number(prefix.split(".")[1]) }] : [];
  });
}

const inOrder = (prefixes: readonly string[]): string[] =>
  prefixes.toSorted((a, b) => Number(a.split(".")[1]) - Number(b.split(".")[1])).slice(0, MOST_ROWS);

const fieldsOf = (typed: Record<string, unknown>, prefix: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([field]) => field.startsWith(`${prefix}.`))
      .map(([field, value]) => [field.slice(prefix.length + 1), value]),
  );
