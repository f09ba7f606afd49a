import { z } from "zod";
import { PERIODS } from "../directives/periods";
import {
  day,
  id,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalText,
  text,
  ticked,
} from "../forms/fields";

/** The text to read, typed or pasted; an upload is sent beside it. */
export const readMinutesInput = z.object({
  text: optionalText(1_000_000),
  /** A scan that was sent before and is being read. */
  scan: optionalLine(60),
});
export const stopScanInput = z.object({ scan: optionalLine(60) });

const speakerRow = z.object({
  name: line(100),
  position: optionalLine(300),
  role: z.enum(["chair", "secretary", "participant", "guest"], "invalid"),
  person: optionalId,
});
const referenceRow = z.object({ kind: line(60), number: line(80), issuedOn: optionalDay });
const reportRow = z.object({ title: line(300), presenter: optionalLine(100), department: optionalId });
const directiveRow = z
  .object({
    summary: line(200),
    text: text(20_000),
    heading: optionalLine(200),
    lead: optionalId,
    coordinating: ids,
    toAll: ticked,
    deadlineWords: optionalLine(200),
    deadline: optionalDay,
    undated: ticked,
    period: z
      .union([z.literal("").transform(() => null), z.enum(PERIODS, "invalid")])
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

/** Everything a clerk confirmed of a reading; dropped rows are not part of it. */
export const importMinutesInput = z
  .looseObject({
    seriesId: id,
    title: line(300),
    heldOn: day,
    source: optionalText(200_000),
    withSource: ticked,
  })
  .transform((typed, context) => ({
    seriesId: typed.seriesId,
    title: typed.title,
    heldOn: typed.heldOn,
    source: typed.withSource ? typed.source : "",
    speakers: rowsOf(typed, "speaker", speakerRow, context),
    references: rowsOf(typed, "reference", referenceRow, context),
    reports: rowsOf(typed, "report", reportRow, context),
    directives: rowsOf(typed, "directive", directiveRow, context),
  }));
export type ImportMinutesInput = z.output<typeof importMinutesInput>;

const MOST_ROWS = 400;

/** Gathers fields "directive.3.text" and the like into rows, in order; only the ticked ones. */
function rowsOf<S extends z.ZodType>(
  typed: Record<string, unknown>,
  kind: string,
  row: S,
  context: z.RefinementCtx,
): z.output<S>[] {
  const kept = Object.keys(typed)
    .filter((field) => field.startsWith(`${kind}.`) && field.endsWith(".keep") && typed[field] === "on")
    .map((field) => field.slice(0, -".keep".length))
    .sort((a, b) => Number(a.split(".")[1]) - Number(b.split(".")[1]))
    .slice(0, MOST_ROWS);
  return kept.flatMap((prefix) => {
    const fields = Object.entries(typed).filter(([field]) => field.startsWith(`${prefix}.`));
    const read = row.safeParse(
      Object.fromEntries(fields.map(([field, value]) => [field.slice(prefix.length + 1), value])),
    );
    if (read.success) return [read.data];
    for (const { path, message } of read.error.issues) {
      context.addIssue({ code: "custom", message, path: [`${prefix}.${String(path[0] ?? "")}`] });
    }
    return [];
  });
}
