import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { SkipFirstStepInput } from "@/domain/agency/agency-input";
import { SKIPPED_STEPS } from "@/domain/agency/first-steps";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { listSkippedSteps } from "../../queries/agency/find-first-steps";
import { recordEvent } from "../../record-event";
import { settings } from "../../schema/agency";
import { write } from "../../write";

/** Leaves a step of a new agency's checklist out, or takes it up again. @throws request.not_allowed */
export function skipFirstStep(
  db: Database,
  actor: Actor,
  { step, skip }: SkipFirstStepInput,
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const before = listSkippedSteps(tx);
    const value = [...before.filter((other) => other !== step), ...(skip ? [step] : [])];
    if (value.join() === before.join()) return;
    tx.insert(settings)
      .values({ key: SKIPPED_STEPS, value })
      .onConflictDoUpdate({ target: settings.key, set: { value } })
      .run();
    const changes = [{ field: "firstSteps", from: before.join(", "), to: value.join(", ") }];
    recordEvent(tx, actor, { kind: "settings.changed", payload: { changes } }, {}, now);
  });
}
