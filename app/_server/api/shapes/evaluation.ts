import { z } from "zod";
import { ruleChoices } from "@/domain/evaluation/evaluation-input";
import { WORK_KINDS } from "@/domain/evaluation/figures";
import { NOT_COUNTED } from "@/domain/evaluation/person-work";
import { day, instant, key, named } from "./named";

const ratio = z.number();
const judged = z.string().nullable();

const rules = named(
  "EvaluationRules",
  z.object({
    ...ruleChoices,
    weights: z.object({ quantity: z.int(), quality: z.int(), progress: z.int() }),
  }),
);

const row = named(
  "EvaluatedWork",
  z.object({
    assignmentId: key,
    directiveId: key,
    code: z.string(),
    summary: z.string(),
    month: z.string(),
    periodEnd: day.nullable(),
    deadline: day.nullable(),
    originalDeadline: day.nullable(),
    judgedBy: day.nullable(),
    item: z.object({ id: key, name: z.string() }).nullable(),
    kind: z.enum(WORK_KINDS),
    coefficient: z.number().nullable(),
    share: z.number(),
    weight: z.number().nullable(),
    done: z.number(),
    reportedOn: day.nullable(),
    waits: z.boolean(),
    daysLate: z.int(),
    delays: z.int(),
    faults: z.int(),
    objective: z.int(),
    lostByFaults: z.number(),
    lostByDelays: z.number(),
    isUnable: z.boolean(),
    notCounted: z.enum(NOT_COUNTED).nullable(),
    handedIn: z.string(),
    returns: z.array(z.object({ eventId: key, on: day, reason: z.string(), judged })),
    extensions: z.array(z.object({ eventId: key, on: day, from: day, to: day, judged })),
  }),
);

const figures = {
  person: z.object({ id: key, name: z.string(), position: z.string(), departments: z.string() }),
  standing: z.object({ group: z.enum(["civil-servant", "public-employee"]), leads: z.boolean() }).nullable(),
  abc: z.object({ a: ratio, b: ratio, c: ratio }).nullable(),
  ratio: ratio.nullable(),
  points: z.number().nullable(),
  scores: z
    .object({
      general: z.number().nullable(),
      d: z.int().nullable(),
      dd: z.int().nullable(),
      e: z.int().nullable(),
      className: z.string(),
      note: z.string(),
    })
    .nullable(),
  total: z.number().nullable(),
  gaps: z.array(z.object({ gap: z.string(), count: z.int().optional() })),
  open: z.object({ returns: z.int(), extensions: z.int() }),
};

export const evaluations = named(
  "Evaluations",
  z.object({
    period: z.string(),
    asOf: day,
    rules,
    people: z.array(named("EvaluationFigures", z.object(figures))),
  }),
);

export const evaluation = named(
  "Evaluation",
  z.object({
    period: z.string(),
    asOf: day,
    rules,
    ...figures,
    rows: z.array(row),
    confirmed: z
      .object({
        version: z.int(),
        contentHash: z.string(),
        isIntact: z.boolean(),
        confirmedAt: instant,
        byName: z.string(),
        points: z.number().nullable(),
        /** Whether the figures above are this version. */
        isShown: z.boolean(),
      })
      .nullable(),
  }),
);
