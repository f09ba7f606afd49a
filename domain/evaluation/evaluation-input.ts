import { z } from "zod";
import {
  day,
  decimal,
  id,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  shown,
  wholeNumber,
} from "../forms/fields";
import { WORK_KINDS } from "./figures";
import { MOST_COEFFICIENT } from "./limits";
import { readPeriod } from "./periods";
import { CHOICE_NAMES, type ChoiceName, EVALUATION_CHOICES, GENERAL_POINTS, TASK_POINTS } from "./rules";

const coefficient = decimal.pipe(
  z.number().positive("coefficient_not_positive").max(MOST_COEFFICIENT, "too_big"),
);
const periodKey = z
  .string("required")
  .max(10, "invalid")
  .refine((key) => readPeriod(key) !== null, "invalid");

export const addCatalogueItemInput = z.object({
  name: line(200),
  complexity: wholeNumber(1, 5),
  coefficient,
  fromDay: day,
  decision: optionalLine(120),
});
export type AddCatalogueItemInput = z.output<typeof addCatalogueItemInput>;

export const setCoefficientInput = z.object({
  itemId: id,
  coefficient,
  fromDay: day,
  decision: optionalLine(120),
});
export type SetCoefficientInput = z.output<typeof setCoefficientInput>;

/** A sheet of products; the day and the decision are for rows that name none. */
export const stageCatalogueInput = z.object({ fromDay: optionalDay, decision: optionalLine(120) });
export const storeCatalogueInput = z.object({ sheetId: id });

export const setStandingInput = z
  .object({
    personId: id,
    group: z.enum(["civil-servant", "public-employee"], "required"),
    leads: z.enum(["staff", "leader"], "required").transform((chosen) => chosen === "leader"),
    fromDay: day,
    toDay: optionalDay,
    /** Of the report that is shown again; the group itself begins on its own day. */
    period: periodKey.optional(),
  })
  .refine(({ fromDay, toDay }) => toDay === null || fromDay <= toDay, {
    path: ["toDay"],
    message: "ends_before_it_begins",
  });
export type SetStandingInput = z.output<typeof setStandingInput>;

/** Where a judgement returns to: the report of a person and a period. */
const shownIn = { personId: id, period: periodKey };
const onWork = { assignmentId: id, ...shownIn };

export const judgeWorkInput = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("classified"),
    ...onWork,
    itemId: optionalId,
    value: z.enum(WORK_KINDS, "invalid"),
  }),
  z.object({
    kind: z.literal("return"),
    ...onWork,
    eventId: id,
    value: z.enum(["major", "minor", "objective"], "required"),
  }),
  z.object({
    kind: z.literal("extension"),
    ...onWork,
    eventId: id,
    value: z.enum(["objective", "own"], "required"),
  }),
  z.object({
    kind: z.literal("change"),
    ...onWork,
    eventId: id,
    value: z.enum(["unable", "passed"], "required"),
  }),
  z.object({
    kind: z.literal("part"),
    ...onWork,
    periodEnd: optionalDay.transform((typed) => typed ?? ""),
    value: wholeNumber(0, 100).transform(String),
  }),
]);
export type JudgeWorkInput = z.output<typeof judgeWorkInput>;

const blankOr = <S extends z.ZodType>(schema: S) =>
  z.preprocess((typed) => (typed === "" ? null : typed), schema.nullable()).default(null);
const leaderScore = blankOr(z.enum(["50", "100"], "invalid").transform(Number));

export const enterScoresInput = z.object({
  ...shownIn,
  general: blankOr(decimal.pipe(z.number().min(0, "too_small").max(GENERAL_POINTS, "too_big"))),
  d: leaderScore,
  dd: leaderScore,
  e: leaderScore,
  className: optionalLine(80),
  note: optionalLine(300),
  shown,
});
export type EnterScoresInput = z.output<typeof enterScoresInput>;

export const confirmEvaluationInput = z.object({
  ...shownIn,
  contentHash: z.string("invalid").regex(/^[0-9a-f]{64}$/, "invalid"),
  reason: optionalLine(500),
});
export type ConfirmEvaluationInput = z.output<typeof confirmEvaluationInput>;

type Choices = { [N in ChoiceName]: z.ZodType<(typeof EVALUATION_CHOICES)[N][number]> };
/** The choices of counting, each one of its values. */
export const ruleChoices = Object.fromEntries(
  CHOICE_NAMES.map((name) => [name, z.enum(EVALUATION_CHOICES[name], "invalid")]),
) as unknown as Choices;
const weight = wholeNumber(0, TASK_POINTS);

export const saveRulesInput = z
  .object({ ...ruleChoices, quantity: weight, quality: weight, progress: weight, shown })
  .refine(({ quantity, quality, progress }) => quantity + quality + progress === TASK_POINTS, {
    path: ["progress"],
    message: "weights_not_seventy",
  });
export type SaveRulesInput = z.output<typeof saveRulesInput>;

/** The formats of a report. */
export const evaluationFormat = z.enum(["xlsx", "docx", "pdf"]);

/** The address of a person's report as a file. */
export const evaluationAddress = z.object({ personId: id, period: periodKey, format: evaluationFormat });
