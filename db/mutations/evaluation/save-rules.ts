import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { SaveRulesInput } from "@/domain/evaluation/evaluation-input";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import { CHOICE_NAMES } from "@/domain/evaluation/rules";
import type { Database } from "../../client";
import { findRules } from "../../queries/evaluation/find-rules";
import { recordEvent } from "../../record-event";
import { evaluationRules } from "../../schema/evaluation";
import { refuseIfChanged } from "../../shown-key";
import { write } from "../../write";

type Change = { field: string; from: string; to: string };

/**
 * Chooses how the figures are counted from today on; figures of an earlier day keep the choices of that day.
 * @throws request.not_allowed, evaluation.unchanged, those of refuseIfChanged
 */
export function saveRules(db: Database, actor: Actor, input: SaveRulesInput, now: Date): void {
  write(db, (tx) => {
    if (!canKeepEvaluation(actor)) refuse("request.not_allowed");
    const today = dayInAgency(now.toISOString());
    const before = findRules(tx, today);
    const { quantity, quality, progress, shown, ...chosen } = input;
    refuseIfChanged(shown, before);
    const weights = { quantity, quality, progress };
    const changed = CHOICE_NAMES.filter((name) => before[name] !== chosen[name]);
    const changes = changed.map((name): Change => ({ field: name, from: before[name], to: chosen[name] }));
    const [were, are] = [before.weights, weights].map((one) =>
      [one.quantity, one.quality, one.progress].join("/"),
    );
    if (were !== are) changes.push({ field: "weights", from: were ?? "", to: are ?? "" });
    if (changes.length === 0) refuse("evaluation.unchanged");
    tx.insert(evaluationRules)
      .values({
        rules: { ...chosen, weights },
        effectiveOn: today,
        at: now.toISOString(),
        byName: actor.name,
      })
      .run();
    recordEvent(tx, actor, { kind: "evaluation.rules_changed", payload: { changes } }, {}, now);
  });
}
