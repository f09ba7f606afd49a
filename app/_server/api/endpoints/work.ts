import { z } from "zod";
import { takeSentStep } from "@/db/mutations/directives/take-step";
import { sentStepInput } from "@/domain/directives/steps/sent-step";
import type { AnyStep, StepApi } from "@/domain/directives/steps/step";
import { ALL_STEPS } from "@/domain/directives/steps/steps";
import { parseInput } from "../../request/refusal";
import { byId, nothing } from "../asked";
import { assignmentShown } from "../assignment-shown";
import { type Endpoint, writing } from "../endpoint";
import { assignment } from "../shapes/directives";

/** One endpoint for each step in the API; the step itself declares its path, scope and body. */
export const WORK: readonly Endpoint[] = ALL_STEPS.flatMap((step) =>
  step.api === undefined ? [] : [endpointOf(step, step.api)],
);

function endpointOf(step: AnyStep, { operation, path, scope, body, fields = asTyped }: StepApi): Endpoint {
  const conditional = asksForVersion(step);
  return writing({
    id: operation,
    path: `/assignments/{id}/${path}`,
    tag: "work",
    scope,
    params: byId,
    query: nothing,
    body: body === null ? { kind: "none" } : { kind: "json", schema: body },
    answer: { kind: "one", schema: assignment, status: 200 },
    conditional,
    run: ({ db, actor, now, params: { id }, version, body: sent, again }) => {
      if (again) return assignmentShown(db, actor, id, now);
      const typed = { ...fields(sent), step: step.name, assignmentId: id };
      takeSentStep(db, actor, parseInput(sentStepInput, conditional ? { ...typed, version } : typed), now);
      return assignmentShown(db, actor, id, now);
    },
  });
}

/** Whether the step overwrites values, so that it needs the version that was seen. */
function asksForVersion({ input }: AnyStep): boolean {
  const fields = input instanceof z.ZodPipe ? input.in : input;
  return fields instanceof z.ZodObject && "version" in fields.shape;
}

/** JSON has null where a form has an empty field. */
function asTyped(sent: unknown): object {
  return Object.fromEntries(Object.entries(sent ?? {}).filter(([, value]) => value !== null));
}
