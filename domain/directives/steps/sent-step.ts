import { z } from "zod";
import { STEP_NAMES, type StepName } from "./step-kinds";
import { stepOf } from "./steps";

/** Steps that a person takes on their own; the others are parts of another act. */
const OFFERED: readonly StepName[] = STEP_NAMES.filter((name) => stepOf(name).partOf === undefined);

/** A step as sent: its name and its own input. */
export type SentStep = { step: StepName; input: { assignmentId: number; version?: number } };

const target = z.looseObject({ assignmentId: z.number(), version: z.number().optional() });

/** One schema for every step: `step` names it, and that step's own schema parses the rest. */
export const sentStepInput = z
  .looseObject({ step: z.enum(OFFERED, "invalid") })
  .transform(({ step, ...sent }, context): SentStep => {
    const read = stepOf(step).input.safeParse(sent);
    if (read.success) return { step, input: target.parse(read.data) };
    // The issues of the step's schema are passed on unchanged, with their paths, messages and limits.
    for (const issue of read.error.issues)
      context.issues.push({ ...issue, input: sent } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
