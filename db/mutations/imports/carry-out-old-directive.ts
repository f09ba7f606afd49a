import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { OldDirective } from "@/domain/imports/check-register";
import type { OldRegisterWords } from "@/domain/imports/states";
import type { Transaction } from "../../client";
import { assignments } from "../../schema/directives";
import { type StepOptions, takeStepIn } from "../directives/take-step";

/**
 * Takes the steps that led an old directive to its state, each on its day. The old register has one state for all
 * departments of a directive.
 * @param how.causeId that of the whole import, so that undo is never offered for a single step
 */
export function carryOutOldDirective(
  tx: Transaction,
  actor: Actor,
  directiveId: number,
  {
    officer,
    leadId,
    state,
    percent,
    stateWords,
    heldOn,
    reportedOn,
    result,
    words,
    causeId,
  }: OldDirective & { words: OldRegisterWords; causeId: string },
  now: Date,
): void {
  const note = result || words.result;
  const given = tx
    .select({ id: assignments.id, departmentId: assignments.departmentId })
    .from(assignments)
    .where(eq(assignments.directiveId, directiveId))
    .all();
  for (const { id: assignmentId, departmentId } of given) {
    const on = { assignmentId };
    if (officer !== null && departmentId === leadId) {
      const named = { effectiveOn: heldOn, bySignature: true, decidedOn: officer.on, causeId };
      takeStepIn(tx, actor, "name-officer", { ...on, personId: officer.personId }, now, named);
    }
    const options = (effectiveOn: Day): StepOptions => ({ effectiveOn, bySignature: true, causeId });
    const ended = options(reportedOn ?? heldOn);
    if (state === "in-progress") {
      takeStepIn(tx, actor, "acknowledge", on, now, options(heldOn));
      const note = [stateWords, result].filter(Boolean).join(". ");
      if (note !== "" || percent !== null) {
        const progress = { ...on, note, percent, files: [] };
        takeStepIn(tx, actor, "log-progress", progress, now, ended);
      }
    }
    if (state === "withdrawn") takeStepIn(tx, actor, "withdraw", { ...on, reason: note }, now, ended);
    if (state === "reported" || state === "done") {
      const product = { ...on, note, productNumber: "", productDate: null, files: [] };
      takeStepIn(tx, actor, "report-done", product, now, ended);
    }
    if (state === "done") takeStepIn(tx, actor, "confirm", { ...on, note: words.result }, now, ended);
  }
}
