import { z } from "zod";
import { STEP_NAMES, type StepName } from "./names";
import { stepOf } from "./steps";

/** Steps that a person takes by themselves; the others are parts of another act. */
const OFFERED: readonly StepName[] = STEP_NAMES.filter((name) => stepOf(name).partOf === undefined);

/** A step as it was sent: which one, and its own input. */
export type SentStep = { step: StepName; input: { assignmentId: number; version?: number } };

const target = z.looseObject({ assignmentId: z.number(), version: z.number().optional() });

/** One form for every step: `step` names it, and what else is sent is read by that step's own schema. */
export const sentStepInput = z
  .looseObject({ step: z.enum(OFFERED, "invalid") })
  .transform(({ step, ...sent }, context): SentStep => {
    const read = stepOf(step).input.safeParse(sent);
    if (read.success) return { step, input: target.parse(read.data) };
    // The fields' own issues pass on as they are, with their paths, words and limits.
    for (const issue of read.error.issues)
      context.issues.push({ ...issue, input: sent } as z.core.$ZodRawIssue);
    return z.NEVER;
  });
