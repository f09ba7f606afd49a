import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { EnterScoresInput } from "@/domain/evaluation/evaluation-input";
import type { Database } from "../../client";
import { findScores } from "../../queries/evaluation/find-evaluation";
import { recordEvent } from "../../record-event";
import { evaluationScores } from "../../schema/evaluation";
import { refuseIfChanged } from "../../shown-key";
import { write } from "../../write";
import { findOwnEvaluated } from "./find-own-evaluated";

/**
 * Enters what people decide for a person and a period: the general points, d, đ and e of a leader, the class. The
 * product never guesses them; the last entry counts.
 * @throws those of findOwnEvaluated and refuseIfChanged
 */
export function enterScores(db: Database, actor: Actor, input: EnterScoresInput, now: Date): void {
  write(db, (tx) => {
    const today = dayInAgency(now.toISOString());
    const { person, period } = findOwnEvaluated(tx, actor, input, today);
    const { personId, general, d, dd, e, className, note } = input;
    const stored = findScores(tx, personId, { period, asOf: today });
    refuseIfChanged(input.shown, stored, { general, d, dd, e, className, note });
    tx.insert(evaluationScores)
      .values({
        personId,
        periodKey: period.key,
        general,
        d,
        dd,
        e,
        className,
        note,
        effectiveOn: today,
        at: now.toISOString(),
        byUserId: actor.userId,
        byName: actor.name,
      })
      .run();
    const payload = { what: "scores" as const, about: person.name, period: period.key };
    recordEvent(tx, actor, { kind: "evaluation.decided", payload }, {}, now);
  });
}
