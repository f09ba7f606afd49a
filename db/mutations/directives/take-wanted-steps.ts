import "server-only";
import type { Actor } from "@/domain/actor";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { WantedStep } from "@/domain/work-sheet/work-row";
import type { Transaction } from "../../client";
import { takeStepIn } from "./take-step";

/**
 * The steps of one row of a sheet, one after another, each read by its own schema as if it came from its form. The
 * first is taken on the version that the sheet showed, so that nothing is overwritten that was not seen.
 * @throws what the steps refuse, and request.invalid where a step does not take what was written
 */
export function takeWantedSteps(
  tx: Transaction,
  actor: Actor,
  { assignmentId, version, steps }: { assignmentId: number; version: number; steps: readonly WantedStep[] },
  now: Date,
  causeId: string,
): void {
  let held = version;
  for (const { step, input } of steps) {
    const sent = { ...formOf(input), assignmentId, version: held };
    const read = stepOf(step).input.safeParse(sent);
    if (!read.success) refuse("work_sheet.not_fitting");
    const taken = takeStepIn(
      tx,
      actor,
      step,
      { ...(read.data as object), assignmentId, version: held },
      now,
      {
        causeId,
      },
    );
    held = taken.row.version;
  }
}

/** As a form sends it: days typed, an empty deadline by its tick. */
function formOf(input: WantedStep["input"]): Record<string, unknown> {
  const { deadline, ...others } = input;
  const rest = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== null));
  if (deadline === undefined) return rest;
  return deadline === null ? { ...rest, deadline: "", undated: "on" } : { ...rest, deadline };
}
